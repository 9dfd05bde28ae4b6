package io.driftwarden.deploy.replay.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, each within a bound: of a longer one only the length is kept. Blank lines are passed over. */
final class LineReader {

    private final InputStream in;
    private final int file;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private long lines;
    private long length;

    LineReader(InputStream in, int file, int maxBytes) {
        this.in = in;
        this.file = file;
        this.maxBytes = maxBytes;
    }

    /** The next line that is not blank, or null at the end. */
    @Nullable
    InputLine next() throws IOException {
        while (true) {
            boolean ended = readLine();
            if (!ended && length == 0) {
                return null;
            }
            lines++;
            if (length > maxBytes) {
                return new InputLine.TooLong(place(), length);
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return new InputLine.Text(place(), Bytes.wrap(bytes));
            }
            if (!ended) {
                return null;
            }
        }
    }

    /** Where the next line would stand. */
    Place nextPlace() {
        return new Place(file, lines + 1);
    }

    private Place place() {
        return new Place(file, lines);
    }

    /** Reads up to and without the line end; false if the stream ended first. */
    private boolean readLine() throws IOException {
        line.reset();
        length = 0;
        while (true) {
            if (from == to) {
                from = 0;
                to = in.read(buffer);
                if (to <= 0) {
                    to = 0;
                    return false;
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            keep(end);
            from = end;
            if (from < to) {
                from++;
                return true;
            }
        }
    }

    private void keep(int end) {
        length += end - from;
        if (length <= maxBytes) {
            line.write(buffer, from, end - from);
        } else {
            line.reset();
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
