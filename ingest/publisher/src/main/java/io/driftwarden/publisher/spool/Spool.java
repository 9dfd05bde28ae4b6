package io.driftwarden.publisher.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Lines in segment files, oldest first. A line survives the end of the process once {@link #append} has returned, and that of the
 * machine once {@link #force} has (fsync, as far as the storage keeps its promise); one that was being written then is cut off. What
 * {@link #remove} was told of may come again after a crash, never be missing. Thread-safe.
 */
public final class Spool implements AutoCloseable {
    private static final int SEGMENT_BYTES = 8 * 1024 * 1024;

    private final FileChannel locked;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private final Path folder;
    private final long maxBytes;
    private final Position position;
    private final Object forcing = new Object();
    private long nextNumber;
    private long appended;
    private long forced; // guarded by forcing

    private Spool(Path folder, long maxBytes, FileChannel locked, Position position) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.locked = locked;
        this.position = position;
    }

    /**
     * Opens a folder's queue; makes the folder if it is not there.
     *
     * @throws IOException if it cannot be used, or another process uses it
     */
    public static Spool open(Path folder, long maxBytes) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            requireAlone(channel, folder);
            Spool spool = new Spool(folder, maxBytes, channel, new Position(folder.resolve("position")));
            spool.load();
            return spool;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void requireAlone(FileChannel channel, Path folder) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("the spool folder " + folder + " is in use by this process", e);
        }
        throw new IOException("the spool folder " + folder + " is in use by another process");
    }

    private synchronized void load() throws IOException {
        Position.Place read = position.load();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Segment::isSegment).sorted().toList()) {
                Segment segment = Segment.existing(file);
                if (segment.number() < read.segment()) {
                    segment.delete(); // a crash came between the position and this
                } else {
                    segment.skipTo(segment.number() == read.segment() ? read.offset() : 0);
                    segments.add(segment);
                }
                nextNumber = segment.number() + 1;
            }
        }
    }

    /**
     * Adds a line.
     *
     * @return its number, to {@link #force} it; empty if there was no room for it, as there never is for one of more than 4 MiB
     */
    public synchronized OptionalLong append(String line) throws IOException {
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Segment.WINDOW || bytes() + bytes.length > maxBytes) {
            return OptionalLong.empty();
        }
        Segment last = segments.peekLast();
        if (last == null || last.length() >= SEGMENT_BYTES) {
            if (last != null) {
                last.force();
            }
            last = Segment.create(folder, nextNumber++);
            segments.add(last);
            Folder.force(folder);
        }
        last.append(bytes);
        return OptionalLong.of(++appended);
    }

    /**
     * Returns when this line and all before it are on the storage. Whoever waits while another's are being forced shares the next turn:
     * one fsync is for all that came meanwhile.
     */
    public void force(long number) throws IOException {
        synchronized (forcing) {
            if (number <= forced) {
                return;
            }
            Segment last;
            long upTo;
            synchronized (this) {
                last = segments.peekLast(); // full ones were forced when they were full
                upTo = appended;
            }
            if (last != null) {
                last.force();
            }
            forced = upTo;
        }
    }

    /** The oldest lines, as many as asked for or as their segment has. They stay. */
    public synchronized List<String> peek(int most) throws IOException {
        for (Segment first = segments.peekFirst(); first != null; first = segments.peekFirst()) {
            List<String> lines = first.read(most);
            if (!lines.isEmpty()) {
                return lines;
            }
            segments.removeFirst().delete();
        }
        return new ArrayList<>();
    }

    /** Takes away what {@link #peek} gave. */
    public synchronized void remove(List<String> lines) throws IOException {
        Segment first = segments.getFirst();
        long bytes = 0;
        for (String line : lines) {
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        first.skipTo(first.offset() + bytes);
        position.save(new Position.Place(first.number(), first.offset()));
    }

    /** Whether nothing waits. */
    public synchronized boolean isEmpty() {
        return bytes() == 0;
    }

    /** How much waits. */
    public synchronized long bytes() {
        return segments.stream()
                .mapToLong(segment -> segment.length() - segment.offset())
                .sum();
    }

    @Override
    public synchronized void close() throws IOException {
        for (Segment segment : segments) {
            segment.close();
        }
        locked.close();
    }
}
