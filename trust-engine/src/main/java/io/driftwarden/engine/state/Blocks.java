package io.driftwarden.engine.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a capped collection in blocks, a piece each.
 *
 * @param evicted how many elements went before those that there are
 * @param head the piece that tells how many were evicted, if any were
 * @param blocks in their order, without a gap
 */
record Blocks(long evicted, Optional<Piece> head, List<Block> blocks) implements EncodedSection {

    /**
     * Some elements beside the document that holds them. The first block's may begin with elements that were evicted since.
     */
    record Block(Items items, Piece piece) {}

    /** The block of that number. */
    @Nullable
    Block numbered(int number) {
        int at = blocks.isEmpty() ? -1 : number - blocks.get(0).piece().number();
        return at < 0 || at >= blocks.size() ? null : blocks.get(at);
    }

    @Override
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>(blocks.size() + 1);
        head.ifPresent(pieces::add);
        for (Block block : blocks) {
            pieces.add(block.piece);
        }
        return pieces;
    }
}
