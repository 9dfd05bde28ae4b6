package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.stream.StreamDecoder;
import com.linecorp.armeria.common.stream.StreamDecoderInput;
import com.linecorp.armeria.common.stream.StreamDecoderOutput;
import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into events (WHATWG HTML, "Server-sent events"): lines end with LF, CR or both, an empty line ends an event, and one
 * that the stream's end cuts off does not count. Armeria writes events and does not read them. For one stream.
 */
final class SseDecoder implements StreamDecoder<HttpData, SseEvent> {
    private final int maxBytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean afterCr;
    private boolean firstLine = true;
    private int size;
    private boolean any;
    private @Nullable String id;
    private @Nullable String event;
    private @Nullable String retry;
    private @Nullable StringBuilder data;

    /** @param maxBytes of one event */
    SseDecoder(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public ByteBuf toByteBuf(HttpData in) {
        return in.byteBuf();
    }

    @Override
    public void process(StreamDecoderInput in, StreamDecoderOutput<SseEvent> out) throws AnswerTooLargeException {
        while (in.readableBytes() > 0) {
            byte b = in.readByte();
            if (b == '\n' && afterCr) {
                afterCr = false;
                continue;
            }
            afterCr = b == '\r';
            if (b == '\n' || b == '\r') {
                endOfLine(out);
            } else {
                line.write(b);
                if (++size > maxBytes) {
                    throw new AnswerTooLargeException(maxBytes);
                }
            }
        }
    }

    private void endOfLine(StreamDecoderOutput<SseEvent> out) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (firstLine && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        firstLine = false;
        if (!text.isEmpty()) {
            any = true;
            field(text);
        } else if (any) {
            out.add(new SseEvent(id, event, retry, data == null ? null : data.toString()));
            any = false;
            id = null;
            event = null;
            retry = null;
            data = null;
            size = 0;
        }
    }

    private void field(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        switch (name) {
            case "data" -> {
                data = data == null ? new StringBuilder() : data.append('\n');
                data.append(value);
            }
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            case "event" -> event = value;
            case "retry" -> retry = value.chars().allMatch(c -> c >= '0' && c <= '9') ? value : retry;
            default -> {} // a comment, or a field that clients pass over too
        }
    }
}
