package io.driftwarden.deploy.replay.input;

/**
 * Where a line stands.
 *
 * @param file index of the file in the order given
 * @param line counts from 1
 */
public record Place(int file, long line) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int byFile = Integer.compare(file, other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }
}
