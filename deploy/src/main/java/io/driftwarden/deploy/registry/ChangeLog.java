package io.driftwarden.deploy.registry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The registry's file: one JSON line for each change, appended and forced to disk before the change is answered. A line
 * that a crash cut short was never answered, and is cut off when the file is opened again.
 *
 * <p>Not safe for use by several threads.
 */
final class ChangeLog implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final FileChannel channel;

    private ChangeLog(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, made where there is none, and adds what it holds to {@code history}, oldest first. */
    static ChangeLog open(Path file, List<RegistryChange> history) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            int intact = Files.exists(file) ? read(file, history) : 0;
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(intact);
            channel.position(intact);
            return new ChangeLog(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the registry's file " + file + ": " + e.getMessage(), e);
        }
    }

    private static int read(Path file, List<RegistryChange> history) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                history.add(JSON.readValue(bytes, start, i - start, RegistryChange.class));
                start = i + 1;
            }
        }
        return start;
    }

    void append(RegistryChange change) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.write(JSON.writerFor(RegistryChange.class).writeValueAsBytes(change));
            line.write('\n');
            ByteBuffer buffer = ByteBuffer.wrap(line.toByteArray());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
