package io.driftwarden.publisher.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a queue was read, in a file that is exchanged as a whole. */
record Position(Path file) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9]{1,18})");

    /** A segment, and a place in it. */
    record Place(long segment, long offset) {}

    Place load() throws IOException {
        if (Files.exists(file)) {
            Matcher said = FORM.matcher(Files.readString(file));
            if (said.matches()) {
                return new Place(Long.parseLong(said.group(1)), Long.parseLong(said.group(2)));
            }
        }
        return new Place(0, 0); // everything again is harmless
    }

    void save(Place place) throws IOException {
        Path next = file.resolveSibling("position.next");
        Files.writeString(next, place.segment() + " " + place.offset());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
