package io.driftwarden.engine.state;

import java.nio.ByteBuffer;

/** A session's state beside its bytes, as {@link SessionStateCodec} lays them out. Immutable. */
public final class EncodedState {
    private final SessionState state;
    private final byte[][] sections;

    /** @param sections not to be written to from here on; each as long as one may be */
    EncodedState(SessionState state, byte[][] sections) {
        this.state = state;
        this.sections = sections;
    }

    public SessionState state() {
        return state;
    }

    byte[] section(int place) {
        return sections[place];
    }

    /** How many bytes {@link #writeTo} writes. */
    public int size() {
        int size = 1;
        for (byte[] section : sections) {
            size += Integer.BYTES + section.length;
        }
        return size;
    }

    /** Writes the bytes, {@link #size} of them. */
    public void writeTo(ByteBuffer target) {
        target.put((byte) sections.length);
        for (byte[] section : sections) {
            target.putInt(section.length).put(section);
        }
    }
}
