package io.driftwarden.engine.state;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.driftwarden.engine.state.Blocks.Block;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A capped collection in blocks of some elements: an event adds an element and drops another, and only the block that it was
 * added to is encoded again, however many there are.
 */
final class BlockFormat<T> implements SectionFormat<T> {
    /** Elements of a full block: names of fields stand once in each. */
    static final int BLOCK = 16;

    private static final Blocks NONE = new Blocks(0, Optional.empty(), List.of());

    private final int section;
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
            int section,
            ObjectMapper mapper,
            JavaType document,
            Function<T, Items> items,
            ToLongFunction<T> evicted,
            Joined<T> joined) {
        this.section = section;
        this.items = items;
        this.evicted = evicted;
        this.joined = joined;
        writer = mapper.writerFor(document);
        reader = mapper.readerFor(document);
    }

    static <E> BlockFormat<CappedList<E>> ofList(int section, ObjectMapper mapper, Class<E> element) {
        return new BlockFormat<>(
                section,
                mapper,
                mapper.getTypeFactory().constructCollectionType(List.class, element),
                Items::of,
                CappedList::evicted,
                (items, evicted) -> new CappedList<>(items.elements(element), evicted));
    }

    static <V> BlockFormat<CappedMap<V>> ofMap(int section, ObjectMapper mapper, Class<V> value) {
        return new BlockFormat<>(
                section,
                mapper,
                mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, value),
                Items::of,
                CappedMap::evicted,
                (items, evicted) -> new CappedMap<>(items.entries(value), evicted));
    }

    @Override
    public EncodedSection encode(T part, EncodedSection before) throws IOException {
        Blocks earlier = before instanceof Blocks blocks ? blocks : NONE;
        Items now = items.apply(part);
        long gone = evicted.applyAsLong(part);
        List<Block> blocks = new ArrayList<>(now.size() / BLOCK + 2);
        int from = 0;
        while (from < now.size()) {
            int to = Math.min(now.size(), from + room(gone + from));
            blocks.add(block(number(gone + from), now.range(from, to), to < now.size(), earlier));
            from = to;
        }
        Optional<Piece> head = gone == earlier.evicted() ? earlier.head() : Optional.of(head(gone));
        return new Blocks(gone, head, List.copyOf(blocks));
    }

    /** An element keeps its place, counted from the first that there ever was, and with it its block. */
    private static int number(long element) {
        return 1 + Math.toIntExact(element / BLOCK);
    }

    /** Elements from that one on to the end of its block. */
    private static int room(long element) {
        return (int) (BLOCK - element % BLOCK);
    }

    private Block block(int number, Items live, boolean full, Blocks earlier) throws IOException {
        Block known = earlier.numbered(number);
        if (known != null) {
            int evicted = known.items().size() - live.size();
            if (known.items().holdsAt(evicted, live) && (full || evicted == 0)) {
                return known;
            }
        }
        Items copy = live.copy();
        return new Block(copy, new Piece(section, number, writer.writeValueAsBytes(copy.document())));
    }

    private Piece head(long gone) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(gone).array();
        return new Piece(section, 0, bytes);
    }

    @Override
    public Read<T> read(List<Piece> pieces) throws IOException {
        Optional<Piece> head = Optional.of(pieces.get(0)).filter(piece -> piece.number() == 0);
        long gone = head.isPresent() ? gone(head.get()) : 0;
        List<Block> blocks = new ArrayList<>();
        List<Items> live = new ArrayList<>();
        long element = gone;
        for (Iterator<Piece> left = pieces.listIterator(head.isPresent() ? 1 : 0); left.hasNext(); ) {
            Piece piece = left.next();
            Items all = Items.ofDocument(reader.readValue(piece.bytes()));
            int count = left.hasNext() ? room(element) : all.size();
            if (piece.number() != number(element) || count > room(element) || count > all.size()) {
                throw new IOException("section " + section + " has a gap before piece " + piece.number());
            }
            blocks.add(new Block(all, piece));
            live.add(all.range(all.size() - count, all.size()));
            element += count;
        }
        return new Read<>(joined.of(Items.joined(live), gone), new Blocks(gone, head, List.copyOf(blocks)));
    }

    private static long gone(Piece head) throws IOException {
        if (head.bytes().length != Long.BYTES) {
            throw new IOException("a head of " + head.bytes().length + " bytes");
        }
        return ByteBuffer.wrap(head.bytes()).getLong();
    }
}
