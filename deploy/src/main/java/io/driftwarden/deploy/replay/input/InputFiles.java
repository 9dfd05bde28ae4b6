package io.driftwarden.deploy.replay.input;

import io.driftwarden.deploy.console.UserError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a replay, one after the other, as lines. Compressed ones are told by their first bytes. */
public final class InputFiles implements AutoCloseable {

    private static final int GZIP_MAGIC = 0x1f8b;

    private final List<Path> files;
    private final int maxLineBytes;
    private final long totalBytes;
    private final AtomicLong bytesRead = new AtomicLong();
    private int nextFile;
    private @Nullable InputStream open;
    private @Nullable LineReader lines;

    /**
     * The files, none opened yet.
     *
     * @throws UserError if one is no readable file
     */
    public InputFiles(List<Path> files, int maxLineBytes) {
        this.files = List.copyOf(files);
        this.maxLineBytes = maxLineBytes;
        this.totalBytes = files.stream().mapToLong(InputFiles::size).sum();
    }

    /** How much of the files, as they lie on disk, has been read: from 0 to 1. Safe for use by another thread. */
    public double share() {
        return totalBytes == 0 ? 1 : Math.min(1, bytesRead.get() / (double) totalBytes);
    }

    @Nullable
    InputLine next() {
        while (true) {
            LineReader reader = lines;
            if (reader == null) {
                if (nextFile == files.size()) {
                    return null;
                }
                reader = openNext();
            }
            InputLine line = read(reader);
            if (line != null) {
                return line;
            }
            lines = null;
        }
    }

    private @Nullable InputLine read(LineReader reader) {
        try {
            return reader.next();
        } catch (IOException e) {
            lines = null;
            return new InputLine.Unreadable(reader.nextPlace(), "cannot be read further: " + e.getMessage());
        }
    }

    private LineReader openNext() {
        int file = nextFile++;
        InputStream in = open(files.get(file));
        open = in;
        LineReader reader = new LineReader(in, file, maxLineBytes);
        lines = reader;
        return reader;
    }

    private InputStream open(Path file) {
        try {
            close();
            return decompressed(new CountedStream(Files.newInputStream(file), bytesRead));
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static InputStream decompressed(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        int magic = (in.read() << 8) | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static long size(Path file) {
        if (!Files.exists(file)) {
            throw new UserError("there is no file " + file);
        }
        if (Files.isDirectory(file)) {
            throw new UserError(file + " is a folder: name the files in it, such as " + file + "/*.jsonl.gz");
        }
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
