package io.driftwarden.engine.state;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.driftwarden.engine.state.Blocks.Block;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A capped collection in blocks of some elements: an event adds an element and drops another, and only the blocks that these
 * belong to are encoded again, however many there are.
 */
final class BlockFormat<T> implements SectionFormat<T> {
    /** Elements of a full block: names of fields stand once in each. */
    static final int BLOCK = 16;

    private static final Blocks NONE = new Blocks(0, List.of());

    private final Function<T, Items> items;
    private final ToLongFunction<T> evicted;
    private final Joined<T> joined;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    /** Makes a collection of its items. */
    @FunctionalInterface
    private interface Joined<T> {
        T of(Items items, long evicted);
    }

    private BlockFormat(
            ObjectMapper mapper,
            JavaType document,
            Function<T, Items> items,
            ToLongFunction<T> evicted,
            Joined<T> joined) {
        this.items = items;
        this.evicted = evicted;
        this.joined = joined;
        writer = mapper.writerFor(document);
        reader = mapper.readerFor(document);
    }

    static <E> BlockFormat<CappedList<E>> ofList(ObjectMapper mapper, Class<E> element) {
        return new BlockFormat<>(
                mapper,
                mapper.getTypeFactory().constructCollectionType(List.class, element),
                Items::of,
                CappedList::evicted,
                (items, evicted) -> new CappedList<>(items.elements(element), evicted));
    }

    static <V> BlockFormat<CappedMap<V>> ofMap(ObjectMapper mapper, Class<V> value) {
        return new BlockFormat<>(
                mapper,
                mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, value),
                Items::of,
                CappedMap::evicted,
                (items, evicted) -> new CappedMap<>(items.entries(value), evicted));
    }

    @Override
    public EncodedSection encode(T part, @Nullable EncodedSection before) throws IOException {
        Blocks earlier = before instanceof Blocks blocks ? blocks : NONE;
        Items now = items.apply(part);
        long gone = evicted.applyAsLong(part);
        List<Block> blocks = new ArrayList<>(now.size() / BLOCK + 2);
        int at = 0;
        long end = earlier.evicted() - gone; // where a block ends now: what went before it has moved it forward
        int left = earlier.blocks().size();
        for (Block block : earlier.blocks()) {
            left--;
            int size = block.items().size();
            end += size;
            if (end <= at || end > now.size() || (size < BLOCK && end < now.size() && left == 0)) {
                continue; // gone, or to be joined with what follows
            }
            if (end - size == at && now.holdsAt(at, block.items())) {
                blocks.add(block);
            } else {
                write(now.range(at, (int) end), blocks);
            }
            at = (int) end;
        }
        write(now.range(at, now.size()), blocks);
        return new Blocks(gone, List.copyOf(blocks));
    }

    private void write(Items items, List<Block> blocks) throws IOException {
        for (int from = 0; from < items.size(); from += BLOCK) {
            Items some = items.range(from, Math.min(from + BLOCK, items.size())).copy();
            blocks.add(new Block(some, writer.writeValueAsBytes(some.document())));
        }
    }

    @Override
    public Read<T> read(ByteBuffer bytes) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try {
            long gone = bytes.getLong();
            while (bytes.hasRemaining()) {
                int length = bytes.getInt();
                if (length < 0 || length > bytes.remaining()) {
                    throw new BufferUnderflowException();
                }
                byte[] document = new byte[length];
                bytes.get(document);
                blocks.add(new Block(Items.ofDocument(reader.readValue(document)), document));
            }
            Items all = Items.joined(blocks.stream().map(Block::items).toList());
            return new Read<>(joined.of(all, gone), new Blocks(gone, List.copyOf(blocks)));
        } catch (BufferUnderflowException e) {
            throw new IOException("blocks cut short", e);
        }
    }
}
