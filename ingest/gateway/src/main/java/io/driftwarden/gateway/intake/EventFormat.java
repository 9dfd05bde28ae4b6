package io.driftwarden.gateway.intake;

import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.json.CloudEventJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which a request may carry events. None is one that a browser sends across origins without asking first. */
enum EventFormat {
    /** One event: CloudEvents 1.0, structured mode. */
    SINGLE("application/cloudevents+json"),
    /** One event: CloudEvents 1.0, binary mode: its data is the body, all else stands in {@code ce-*} headers. */
    BINARY("application/json"),
    /** A JSON array of events. */
    BATCH("application/cloudevents-batch+json"),
    /** One event per line. */
    LINES("application/x-ndjson");

    private final String mediaType;

    EventFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of a request with these headers. */
    static Optional<EventFormat> of(RequestHeaders headers) {
        MediaType contentType = headers.contentType();
        return Arrays.stream(values())
                .filter(format -> contentType != null && contentType.is(format.mediaType()))
                .filter(format -> format != BINARY || headers.contains(BinaryMode.ID))
                .findFirst();
    }

    static String accepted() {
        return Arrays.stream(values()).map(format -> format.mediaType).collect(Collectors.joining(", "));
    }

    MediaType mediaType() {
        return MediaType.parse(mediaType);
    }

    /** The events in the body, not looked into yet. */
    List<Element> split(byte[] body, CloudEventJson json, int maxEvents) throws EventRejectedException {
        return switch (this) {
            case SINGLE, BINARY -> List.of(new Element("event", body));
            case BATCH -> batch(json.split(body, maxEvents));
            case LINES -> lines(body, maxEvents);
        };
    }

    private static List<Element> batch(List<String> texts) {
        List<Element> elements = new ArrayList<>();
        for (String text : texts) {
            elements.add(new Element("element " + elements.size(), text.getBytes(StandardCharsets.UTF_8)));
        }
        return elements;
    }

    private static List<Element> lines(byte[] body, int maxEvents) throws EventRejectedException {
        List<Element> elements = new ArrayList<>();
        int line = 0;
        for (int start = 0, end; start < body.length; start = end + 1) {
            end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            line++;
            byte[] text = Arrays.copyOfRange(body, start, end);
            if (!isBlank(text)) {
                if (elements.size() == maxEvents) {
                    throw new EventRejectedException(
                            RejectReason.TOO_LONG, "the request has more than " + maxEvents + " events");
                }
                elements.add(new Element("line " + line, text));
            }
        }
        return elements;
    }

    private static boolean isBlank(byte[] text) {
        for (byte b : text) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * One event of a request.
     *
     * @param place where in the request
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; copied once already
    record Element(String place, byte[] json) {}
}
