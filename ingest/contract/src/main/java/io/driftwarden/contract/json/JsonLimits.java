package io.driftwarden.contract.json;

/**
 * What a single event may cost. Beyond a bound it is refused, not cut: publishers cut (and say so), readers do not.
 *
 * @param maxBytes length of one event; in bytes where bytes are read, in characters where text is
 * @param maxDepth nesting of objects and arrays, the event itself being 1
 * @param maxAttributeLength characters in {@code id}, {@code source}, {@code type}, {@code time}, {@code subject} and
 *     {@code tenant}: they are keys in state stores
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxAttributeLength) {
    /** 2 MiB, nested 256 deep, attributes of 1,024 characters: twice what Kafka brokers take by default. */
    public static final JsonLimits DEFAULT = new JsonLimits(2 * 1024 * 1024, 256, 1024);

    public JsonLimits {
        if (maxBytes < 1 || maxDepth < EVENT_DEPTH + 1 || maxAttributeLength < 1) {
            throw new IllegalArgumentException("limits must be positive and allow the nesting of an event");
        }
    }

    /** An event nests its JSON fields at most this deep: event, data, tools, tool. */
    static final int EVENT_DEPTH = 4;
}
