package io.driftwarden.engine.text;

import io.driftwarden.engine.decode.Decoded;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.redaction.Range;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one text after the other, also what in it a person does not get to see. What texts have decoded to is bounded
 * for all of them together. Confined to one thread.
 */
public final class TextReader {
    /** A text that takes so many times its length is escaped throughout. */
    private static final int ESCAPED = 2;

    /** Places of one text that are looked at for markup that is not shown. */
    private static final int MAX_LOOKS = 256;

    private final PhraseIndex index;
    private final PhraseReader reader;
    private final Decodings decodings;

    TextReader(PhraseIndex index, PhraseReader reader, Decodings decodings) {
        this.index = index;
        this.reader = reader;
        this.decodings = decodings;
    }

    /** What stands densest in the text; {@link TextReading#NOTHING} for most. */
    public TextReading read(String raw) {
        String folded = Folded.of(raw, TextScanner.MAX_TEXT);
        Hits hits = new Hits(folded);
        reader.read(folded, hits::add);
        if (reader.spaced()) {
            unseen(hits, LetterSpacing.closed(folded, index.trie()), 0);
        }
        String spelled = Unseen.in(raw).spelled();
        if (!spelled.isEmpty()) {
            hits.unseen(Element.HIDDEN, 0);
            unseen(hits, Folded.of(spelled, spelled.length()), 0);
        }
        decoded(hits, raw);
        return hits.reading(raw);
    }

    /**
     * Everything that the text was read for, in no order, with where it stands: what stands encoded is where its encoding
     * does. For texts of which {@link #read} says something.
     */
    public List<TextHit> hits(String raw) {
        List<TextHit> hits = new ArrayList<>();
        String folded = Folded.of(raw, TextScanner.MAX_TEXT);
        int[] origins = Folded.origins(raw, TextScanner.MAX_TEXT);
        reader.read(
                folded,
                (pattern, from, to) ->
                        hits.add(new TextHit(pattern.element(), new Range(origins[from], origins[to - 1] + 1))));
        if (reader.spaced()) {
            add(hits, LetterSpacing.closed(folded, index.trie()), Range.WHOLE);
        }
        String spelled = Unseen.in(raw).spelled();
        if (!spelled.isEmpty()) {
            Unseen.ranges(raw).forEach(range -> hits.add(new TextHit(Element.HIDDEN, range)));
        }
        for (Decoded decoded : decodings.of(raw)) {
            if (hides(decoded)) {
                String text = Folded.of(decoded.text(), TextScanner.MAX_TEXT);
                add(hits, text, new Range(decoded.from(), decoded.to()));
            }
        }
        return hits;
    }

    private void add(List<TextHit> hits, String folded, Range range) {
        reader.read(folded, (pattern, from, to) -> hits.add(new TextHit(pattern.element(), range)));
    }

    /** All elements that the text holds, wherever; without those of what a person does not get to see. */
    public Set<Element> elements(String raw) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        reader.read(Folded.of(raw, TextScanner.MAX_TEXT), (pattern, from, to) -> elements.add(pattern.element()));
        return elements;
    }

    private void decoded(Hits hits, String raw) {
        for (Decoded decoded : decodings.of(raw)) {
            if (hides(decoded)) {
                unseen(hits, Folded.of(decoded.text(), TextScanner.MAX_TEXT), decoded.from());
            }
        }
    }

    /** Escapes of a few marks are how text is written in a URL or a page; escapes of most characters are not. */
    private static boolean hides(Decoded decoded) {
        boolean octets =
                decoded.encoding().contains("base64") || decoded.encoding().contains("hex");
        return octets
                || decoded.to() - decoded.from() >= ESCAPED * decoded.text().length();
    }

    /** Nobody writes like that for people: what it says to a model is meant to be missed. */
    private void unseen(Hits hits, String folded, int at) {
        if (!folded.isEmpty()) {
            reader.read(folded, (pattern, from, to) -> hits.unseen(pattern.element(), at));
        }
    }

    /** The hits in one text. */
    private static final class Hits {
        private final String folded;
        private final Density all = new Density();
        private final Density unquoted = new Density();
        private boolean mentions;
        private final Concealment concealment;
        private int looks = MAX_LOOKS;

        private Hits(String folded) {
            this.folded = folded;
            this.concealment = new Concealment(folded);
        }

        private void add(TextPattern pattern, int from, int to) {
            Element element = pattern.element();
            mentions |= element == Element.MENTION;
            all.add(element, from);
            if (!Quotation.holds(folded, from, to)) {
                unquoted.add(element, from);
            }
            if (element.towardsModel() && looks-- > 0 && concealment.covers(from)) {
                unseen(Element.HIDDEN, from);
            }
        }

        private void unseen(Element element, int at) {
            for (Density density : List.of(all, unquoted)) {
                density.add(element, at);
                if (element.towardsModel()) {
                    density.add(Element.HIDDEN, at);
                }
            }
        }

        private TextReading reading(String raw) {
            Density density = mentions ? unquoted : all;
            Set<Element> elements = EnumSet.noneOf(Element.class);
            elements.addAll(density.elements());
            elements.remove(Element.MENTION);
            return TextReading.of(elements, raw, Folded.origin(raw, density.from()));
        }
    }
}
