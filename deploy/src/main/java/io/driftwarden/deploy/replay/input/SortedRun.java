package io.driftwarden.deploy.replay.input;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Sorted events in a file, read from its start with the first one at hand. Deletes the file when closed. */
final class SortedRun implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private long left;
    private @Nullable DataInputStream in;
    private Input.@Nullable Event head;

    private SortedRun(Path file, long events) {
        this.file = file;
        this.left = events;
    }

    static SortedRun write(Path file, List<Input.Event> sorted) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (Input.Event event : sorted) {
                out.writeLong(event.time());
                out.writeInt(event.place().file());
                out.writeLong(event.place().line());
                writeBytes(out, event.key());
                writeBytes(out, event.value());
                writeBytes(out, event.server());
            }
            return new SortedRun(file, sorted.size());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sort in " + file + ": " + e.getMessage(), e);
        }
    }

    void open() {
        try {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        head = read();
    }

    boolean isEmpty() {
        return head == null;
    }

    Input.Event head() {
        return Objects.requireNonNull(head);
    }

    Input.Event take() {
        Input.Event taken = head();
        head = read();
        return taken;
    }

    private Input.@Nullable Event read() {
        if (left == 0) {
            return null;
        }
        left--;
        DataInputStream from = Objects.requireNonNull(in);
        try {
            long time = from.readLong();
            Place place = new Place(from.readInt(), from.readLong());
            return new Input.Event(place, time, readBytes(from), readBytes(from), readBytes(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeBytes(DataOutputStream out, Bytes bytes) throws IOException {
        out.writeInt(bytes.get().length);
        out.write(bytes.get());
    }

    private static Bytes readBytes(DataInputStream in) throws IOException {
        return Bytes.wrap(in.readNBytes(in.readInt()));
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(file);
    }
}
