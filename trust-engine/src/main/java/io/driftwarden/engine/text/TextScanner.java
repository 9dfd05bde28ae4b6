package io.driftwarden.engine.text;

import com.google.re2j.Matcher;
import io.driftwarden.engine.facts.Element;
import io.driftwarden.engine.text.Neighbourhoods.Stretch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads text for the building blocks of instructions to a model. A first pass over the text finds where patterns can
 * match at all, so that clean text costs little; RE2 then keeps the rest linear. Immutable and thread-safe.
 */
public final class TextScanner {
    /** Characters read of one text. */
    public static final int MAX_TEXT = 64 * 1024;

    /** Elements within so many characters belong together. */
    static final int STRETCH = 1_000;

    /** A match begins and ends within so many characters of the end of a literal. */
    private static final int BEFORE = 110;

    private static final int AFTER = 110;

    /** A few zero-width characters are ordinary typography; a run of them hides something. */
    private static final int MIN_INVISIBLE = 8;

    private final List<TextPattern> patterns;
    private final Neighbourhoods neighbourhoods;
    private final BitSet towardsModel = new BitSet();
    private final BitSet towardsPeople = new BitSet();

    public TextScanner(List<TextPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.neighbourhoods =
                new Neighbourhoods(patterns.stream().map(TextPattern::literals).toList(), BEFORE, AFTER);
        for (int i = 0; i < patterns.size(); i++) {
            (patterns.get(i).element().towardsModel() ? towardsModel : towardsPeople).set(i);
        }
    }

    /** What stands densest in the text; {@link TextReading#NOTHING} for most. */
    public TextReading scan(String raw) {
        Normalised normalised = Normalised.of(raw.length() <= MAX_TEXT ? raw : raw.substring(0, MAX_TEXT));
        List<Hit> hits = hits(normalised.text());
        // Tag characters mirror ASCII and show as nothing: whatever they spell was not meant for a person.
        if (!normalised.hidden().isEmpty() || normalised.invisible() >= MIN_INVISIBLE) {
            hits.add(new Hit(0, Element.HIDDEN));
            hits(normalised.hidden()).forEach(hit -> hits.add(new Hit(0, hit.element)));
        }
        return hits.isEmpty() ? TextReading.NOTHING : densest(normalised.text(), hits);
    }

    /** Where elements stand; those that also stand in text for people only where some element does not. */
    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        search(text, towardsModel, hits);
        if (!hits.isEmpty()) {
            search(text, towardsPeople, hits);
        }
        return hits;
    }

    private void search(String text, BitSet wanted, List<Hit> hits) {
        for (Stretch stretch : neighbourhoods.in(text, wanted)) {
            TextPattern pattern = patterns.get(stretch.pattern());
            Matcher matcher = pattern.regex().matcher(text.substring(stretch.from(), stretch.to()));
            while (matcher.find()) {
                hits.add(new Hit(stretch.from() + matcher.start(), pattern.element()));
            }
        }
    }

    private static TextReading densest(String text, List<Hit> hits) {
        hits.sort(Comparator.comparingInt(Hit::at));
        Set<Element> best = Set.of();
        int from = 0;
        int first = 0;
        for (int last = 0; last < hits.size(); last++) {
            while (hits.get(last).at - hits.get(first).at > STRETCH) {
                first++;
            }
            Set<Element> elements = EnumSet.noneOf(Element.class);
            hits.subList(first, last + 1).forEach(hit -> elements.add(hit.element));
            if (rank(elements) > rank(best)) {
                best = elements;
                from = hits.get(first).at;
            }
        }
        return new TextReading(best, text.substring(from, Math.min(text.length(), from + STRETCH)));
    }

    private static int rank(Set<Element> elements) {
        return elements.stream()
                .mapToInt(element -> element.towardsModel() ? 3 : 1)
                .sum();
    }

    private record Hit(int at, Element element) {}
}
