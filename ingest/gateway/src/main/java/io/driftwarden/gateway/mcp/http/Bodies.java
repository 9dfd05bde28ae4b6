package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.stream.StreamMessage;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads bodies whole, up to a length. */
final class Bodies {
    private Bodies() {}

    /** The body; fails with {@link AnswerTooLargeException} as soon as it is longer. */
    static CompletableFuture<byte[]> read(StreamMessage<HttpData> body, int maxBytes) {
        AtomicInteger length = new AtomicInteger();
        return body.map(data -> {
                    if (length.addAndGet(data.length()) > maxBytes) {
                        throw new AnswerTooLargeException(maxBytes);
                    }
                    return data;
                })
                .collect()
                .thenApply(parts -> {
                    ByteArrayOutputStream whole = new ByteArrayOutputStream(length.get());
                    parts.forEach(part -> whole.writeBytes(part.array()));
                    return whole.toByteArray();
                });
    }
}
