package io.driftwarden.engine.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Immutable whole numbers that a session keeps in four bytes each and encodes in one piece. */
public final class PackedInts {
    /** No numbers. */
    public static final PackedInts NONE = new PackedInts(new byte[0]);

    private final byte[] bytes;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PackedInts(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PackedInts of(int[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        for (int value : values) {
            buffer.putInt(value);
        }
        return new PackedInts(buffer.array());
    }

    /** Big-endian; not to be written to. */
    @JsonValue
    byte[] bytes() {
        return bytes;
    }

    public int[] values() {
        int[] values = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(values);
        return values;
    }

    /** These numbers, or the first of them. */
    public PackedInts first(int limit) {
        return size() <= limit ? this : new PackedInts(Arrays.copyOf(bytes, limit * Integer.BYTES));
    }

    /** How many there are. */
    public int size() {
        return bytes.length / Integer.BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedInts ints && Arrays.equals(bytes, ints.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "PackedInts[" + size() + ']';
    }
}
