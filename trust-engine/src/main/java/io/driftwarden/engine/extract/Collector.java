package io.driftwarden.engine.extract;

import io.driftwarden.engine.extract.Found.Placement;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what is found within the caps, and counts the rest. */
final class Collector {
    /** Values kept of one event. */
    static final int MAX_VALUES = 256;
    /** Characters of text read of one event. */
    static final int MAX_TEXT = 262_144;
    /** Encoded texts decoded of one event. */
    static final int MAX_DECODINGS = 16;

    private final List<Found> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int textLeft = MAX_TEXT;
    private int decodingsLeft = MAX_DECODINGS;
    private long dropped;

    Extraction result() {
        return found.isEmpty() && dropped == 0 ? Extraction.NONE : new Extraction(found, dropped);
    }

    /** Adds the value, if there is one; the same value in the same field counts once for each kind of spelling. */
    boolean add(Field field, Placement placement, Optional<CanonicalValue> value) {
        value.ifPresent(canonical -> add(field, placement, canonical));
        return value.isPresent();
    }

    private void add(Field field, Placement placement, CanonicalValue value) {
        if (found.size() >= MAX_VALUES) {
            dropped++;
        } else if (seen.add(field.path() + '\n' + field.role() + value.kind() + value.canonical())) {
            found.add(new Found(field.path(), field.role(), placement, value));
        }
    }

    /** No more values are kept, so that none need be read; what is left unread counts as dropped. */
    boolean full() {
        boolean full = found.size() >= MAX_VALUES;
        dropped += full ? 1 : 0;
        return full;
    }

    /** Counts what is left unread of a tree as one. */
    void drop() {
        dropped++;
    }

    /** Whether the field has not shown this spelling before: outputs repeat themselves, and reading a value costs. */
    boolean fresh(Field field, String text, int from, int to) {
        return to > from && seen.add(field.path() + '\r' + field.role() + text.substring(from, to));
    }

    /** As much of the text as may still be read. */
    String admit(String text) {
        if (text.length() <= textLeft) {
            textLeft -= text.length();
            return text;
        }
        dropped++;
        String beginning = text.substring(0, textLeft);
        textLeft = 0;
        return beginning;
    }

    boolean mayDecode() {
        if (decodingsLeft == 0) {
            dropped++;
            return false;
        }
        decodingsLeft--;
        return true;
    }

    /** Where a value stands. */
    record Field(String path, FieldRole role) {}
}
