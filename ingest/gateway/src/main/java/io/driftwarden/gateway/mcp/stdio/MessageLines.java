package io.driftwarden.gateway.mcp.stdio;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of UTF-8, up to a length; of a longer one, that it was. For one thread. */
final class MessageLines {
    private final InputStream in;
    private final int maxBytes;

    MessageLines(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.maxBytes = maxBytes;
    }

    /** A line, without its end; {@code tooLong} if there was more of it than may be. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the bytes
    record Line(byte[] bytes, boolean tooLong) {
        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** Takes a line. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] line) throws IOException;
    }

    /** Hears of a line that was too long. */
    @FunctionalInterface
    interface Overflow {
        void dropped() throws IOException;
    }

    /** All lines to the end, but blank ones. */
    void each(Taker taker, Overflow overflow) throws IOException {
        for (Optional<Line> line = next(); line.isPresent(); line = next()) {
            if (line.get().tooLong()) {
                overflow.dropped();
            } else if (!line.get().isBlank()) {
                taker.take(line.get().bytes());
            }
        }
    }

    /** The next line, or empty at the end. What the end cuts off is no message. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return Optional.of(new Line(tooLong ? new byte[0] : line.toByteArray(), tooLong));
            }
            if (line.size() == maxBytes) {
                tooLong = true;
                line.reset();
            }
            if (!tooLong) {
                line.write(b);
            }
        }
        return Optional.empty();
    }
}
