package io.driftwarden.publisher.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One file of lines, written at its end and read from an offset. Not thread-safe. */
final class Segment {
    private static final Pattern NAME = Pattern.compile("[0-9]{12}\\.jsonl");
    /** Bytes read at a time; no line is longer. */
    static final int WINDOW = 4 * 1024 * 1024;

    private final Path file;
    private final FileChannel channel;
    private long length;
    private long offset;

    private Segment(Path file, FileChannel channel, long length) {
        this.file = file;
        this.channel = channel;
        this.length = length;
    }

    static boolean isSegment(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    static Segment create(Path folder, long number) throws IOException {
        return open(folder.resolve(String.format("%012d.jsonl", number)));
    }

    /** Cuts off a line that is not whole. */
    static Segment existing(Path file) throws IOException {
        Segment segment = open(file);
        long end = segment.length;
        ByteBuffer last = ByteBuffer.allocate(1);
        while (end > 0) {
            last.clear();
            segment.channel.read(last, end - 1);
            if (last.get(0) == '\n') {
                break;
            }
            end--;
        }
        segment.channel.truncate(end);
        segment.length = end;
        return segment;
    }

    private static Segment open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new Segment(file, channel, channel.size());
    }

    long number() {
        return Long.parseLong(String.valueOf(file.getFileName()).substring(0, 12));
    }

    long length() {
        return length;
    }

    long offset() {
        return offset;
    }

    void skipTo(long newOffset) {
        offset = Math.min(newOffset, length);
    }

    void append(byte[] line) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(line);
        long at = length;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        length = at;
    }

    /** What was appended survives the end of the machine from now on. */
    void force() throws IOException {
        try {
            channel.force(false);
        } catch (ClosedChannelException e) {
            // All of it was taken, and the file deleted meanwhile; or it was forced when it was closed.
        }
    }

    List<String> read(int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(WINDOW, length - offset));
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            // until the window is full
        }
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < buffer.position() && lines.size() < most; i++) {
            if (buffer.get(i) == '\n') {
                lines.add(new String(buffer.array(), from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        return lines;
    }

    void close() throws IOException {
        force();
        channel.close();
    }

    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
