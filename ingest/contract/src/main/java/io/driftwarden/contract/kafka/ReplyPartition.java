package io.driftwarden.contract.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Where whoever published an event waits for its verdict: a partition of {@link Topics#VERDICTS}, told in a header of the event's
 * record. So a gateway reads one partition and not all of them. Without the header a verdict goes where its session does.
 */
public final class ReplyPartition {
    /** Decimal digits. */
    public static final String HEADER = "dw_reply_partition";

    /** Digits of the largest partition that a topic may sensibly have. */
    private static final int MAX_DIGITS = 6;

    private ReplyPartition() {}

    public static void writeTo(Headers headers, int partition) {
        headers.remove(HEADER);
        headers.add(HEADER, Integer.toString(partition).getBytes(US_ASCII));
    }

    /** The partition that the headers tell; empty where they tell none, or something else. */
    public static OptionalInt from(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return OptionalInt.empty();
        }
        byte[] digits = header.value();
        if (digits.length == 0 || digits.length > MAX_DIGITS) {
            return OptionalInt.empty();
        }
        int partition = 0;
        for (byte digit : digits) {
            if (digit < '0' || digit > '9') {
                return OptionalInt.empty();
            }
            partition = partition * 10 + (digit - '0');
        }
        return OptionalInt.of(partition);
    }
}
