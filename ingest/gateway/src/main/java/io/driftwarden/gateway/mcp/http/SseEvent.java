package io.driftwarden.gateway.mcp.http;

import org.jspecify.annotations.Nullable;

/**
 * One event of an event stream (WHATWG HTML, "Server-sent events"), without line breaks but in {@code data}.
 *
 * @param id where a client that comes back wants to go on
 * @param retry milliseconds, digits only
 * @param data null where the event has none
 */
record SseEvent(@Nullable String id, @Nullable String event, @Nullable String retry, @Nullable String data) {
    static SseEvent of(String data) {
        return new SseEvent(null, "message", null, data);
    }

    SseEvent withData(String other) {
        return new SseEvent(id, event, retry, other);
    }

    /** As it goes over the wire; a comment where there is nothing to say, which keeps a connection open. */
    String text() {
        StringBuilder text = new StringBuilder();
        field(text, "event", event);
        field(text, "id", id);
        field(text, "retry", retry);
        if (data != null) {
            data.lines().forEach(line -> field(text, "data", line));
            if (data.isEmpty()) {
                text.append("data:\n");
            }
        }
        return text.length() == 0 ? ":\n\n" : text.append('\n').toString();
    }

    private static void field(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }
}
