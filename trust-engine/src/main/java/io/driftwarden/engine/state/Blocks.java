package io.driftwarden.engine.state;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The elements of a capped collection in blocks. How many were evicted (8 bytes, big-endian) stands before the blocks; each
 * has its length (4 bytes, big-endian) before it.
 */
record Blocks(long evicted, List<Block> blocks) implements EncodedSection {

    /** Some elements beside the document that holds them. */
    @SuppressWarnings("ArrayRecordComponent") // Written and read, never compared.
    record Block(Items items, byte[] document) {}

    @Override
    public int size() {
        int size = Long.BYTES;
        for (Block block : blocks) {
            size += Integer.BYTES + block.document.length;
        }
        return size;
    }

    @Override
    public void writeTo(ByteBuffer target) {
        target.putLong(evicted);
        for (Block block : blocks) {
            target.putInt(block.document.length).put(block.document);
        }
    }
}
