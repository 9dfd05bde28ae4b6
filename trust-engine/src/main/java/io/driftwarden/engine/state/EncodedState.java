package io.driftwarden.engine.state;

import java.nio.ByteBuffer;

/** A session's state beside its bytes, as {@link SessionStateCodec} lays them out. Immutable. */
public final class EncodedState {
    private final SessionState state;
    private final EncodedSection[] sections;

    /** @param sections not to be written to from here on */
    EncodedState(SessionState state, EncodedSection[] sections) {
        this.state = state;
        this.sections = sections;
    }

    public SessionState state() {
        return state;
    }

    EncodedSection section(int place) {
        return sections[place];
    }

    /** How many bytes {@link #writeTo} writes. */
    public int size() {
        int size = 1;
        for (EncodedSection section : sections) {
            size += Integer.BYTES + section.size();
        }
        return size;
    }

    /** Writes the bytes, {@link #size} of them. */
    public void writeTo(ByteBuffer target) {
        target.put((byte) sections.length);
        for (EncodedSection section : sections) {
            target.putInt(section.size());
            section.writeTo(target);
        }
    }
}
