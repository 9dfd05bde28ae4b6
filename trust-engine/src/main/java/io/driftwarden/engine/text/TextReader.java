package io.driftwarden.engine.text;

import io.driftwarden.engine.facts.Element;
import io.driftwarden.engine.text.Encodings.Decoded;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one text after the other, also what in it a person does not get to see. What texts have decoded to is bounded
 * for all of them together. Confined to one thread.
 */
public final class TextReader {
    /** Decoded characters read altogether. */
    private static final int DECODED = 256 * 1024;

    /** Places of one text that are looked at for markup that is not shown. */
    private static final int MAX_LOOKS = 256;

    private final PhraseIndex index;
    private final PhraseReader reader;
    private int left = DECODED;

    TextReader(PhraseIndex index) {
        this.index = index;
        this.reader = new PhraseReader(index);
    }

    /** What stands densest in the text; {@link TextReading#NOTHING} for most. */
    public TextReading read(String raw) {
        String folded = Folded.of(raw, TextScanner.MAX_TEXT);
        Hits hits = new Hits(folded);
        reader.read(folded, hits::add);
        if (reader.spaced()) {
            unseen(hits, LetterSpacing.closed(folded, index.trie()), 0);
        }
        unseen(hits, Folded.hidden(raw, TextScanner.MAX_TEXT), 0);
        decoded(hits, raw, 2);
        return hits.reading(raw);
    }

    private void decoded(Hits hits, String raw, int levels) {
        if (left <= 0) {
            return;
        }
        for (Decoded decoded : Encodings.in(raw, left)) {
            left -= decoded.text().length();
            unseen(hits, Folded.of(decoded.text(), TextScanner.MAX_TEXT), decoded.at());
            if (levels > 1) {
                decoded(hits, decoded.text(), levels - 1);
            }
        }
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
        private int looks = MAX_LOOKS;

        private Hits(String folded) {
            this.folded = folded;
        }

        private void add(TextPattern pattern, int from, int to) {
            Element element = pattern.element();
            mentions |= element == Element.MENTION;
            all.add(element, from);
            if (!Quotation.holds(folded, from, to)) {
                unquoted.add(element, from);
            }
            if (element.towardsModel() && looks-- > 0 && Concealment.covers(folded, from)) {
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
