package io.driftwarden.engine.content;

import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Order;
import io.driftwarden.engine.language.Passages;
import io.driftwarden.engine.language.Sentences;
import io.driftwarden.engine.redaction.Range;
import io.driftwarden.engine.redaction.Ranges;
import io.driftwarden.engine.text.Element;
import io.driftwarden.engine.text.ReadText;
import io.driftwarden.engine.text.TextHit;
import io.driftwarden.engine.text.TextReader;
import io.driftwarden.engine.text.TextScanner;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what of a text speaks to a model: the sentences that do, what stands between them where they are close together, and the
 * orders right before and after. What is left says nothing to a model any more, or else all of the text goes. Time is linear.
 */
record SpokenPassages(TextScanner scanner, Lexicon lexicon) {
    /** Sentences less far apart are one speech. */
    private static final int CLOSE = 1_001;

    /** Characters before and after a speech that are looked at for orders. */
    private static final int AROUND = 1_000;

    /** @param read says something */
    List<Range> in(ReadText read) {
        String text = read.raw();
        List<TextHit> hits = read.hits();
        List<Range> telling = telling(hits);
        if (telling.isEmpty() || telling.contains(Range.WHOLE)) {
            return List.of(Range.WHOLE);
        }
        Speech speech = new Speech(text, hits);
        List<Range> joined = Ranges.joined(
                Ranges.merged(telling, CLOSE).stream().map(speech::whole).toList());
        // Decoding for the proof is none of the event's own budget: what else it decodes must not depend on it.
        TextReader proof = scanner.reader(new Decodings());
        return proof.read(Ranges.without(text, joined)).silent() ? joined : List.of(Range.WHOLE);
    }

    /** Where the elements stand without which a text says nothing to a model. */
    private static List<Range> telling(List<TextHit> hits) {
        boolean claims = has(hits, Element.AUTHORITY) && has(hits, Element.WAIVER);
        return hits.stream()
                .filter(hit -> hit.element().towardsModel()
                        || (claims && (hit.element() == Element.AUTHORITY || hit.element() == Element.WAIVER)))
                .map(TextHit::range)
                .toList();
    }

    private static boolean has(List<TextHit> hits, Element element) {
        return hits.stream().anyMatch(hit -> hit.element() == element);
    }

    /** Grows stretches of one text to what belongs to them. */
    private final class Speech {
        private final String text;
        private final TreeSet<Integer> places = new TreeSet<>();

        private Speech(String text, List<TextHit> hits) {
            this.text = text;
            hits.stream()
                    .filter(hit -> hit.element() != Element.MENTION)
                    .forEach(hit -> places.add(hit.range().from()));
        }

        private Range whole(Range range) {
            int from = Sentences.start(text, range.from());
            int to = Sentences.end(text, Math.min(range.to(), text.length()));
            int first = Math.max(0, from - AROUND);
            int last = Math.min(text.length(), to + AROUND);
            for (int before = before(from); before >= first && before < from; before = before(from)) {
                from = before;
            }
            for (int after = after(to); after <= last && after > to; after = after(to)) {
                to = after;
            }
            return new Range(from, to);
        }

        /** Where the sentence before begins, if it belongs to the speech; the place itself if not. */
        private int before(int from) {
            int end = from;
            while (end > 0 && text.charAt(end - 1) <= ' ') {
                end--;
            }
            if (end == 0 || parts(text.charAt(end - 1))) {
                return from;
            }
            int start = Sentences.start(text, end - 1);
            return belongs(start, end) ? start : from;
        }

        private int after(int to) {
            int start = to;
            while (start < text.length() && text.charAt(start) <= ' ') {
                start++;
            }
            if (start == text.length() || parts(text.charAt(start))) {
                return to;
            }
            int end = Sentences.end(text, start + 1);
            return belongs(start, end) ? end : to;
        }

        /** What is quoted, or marked up, ends there. */
        private static boolean parts(char c) {
            return c == '"' || c == '<' || c == '>';
        }

        private boolean belongs(int from, int to) {
            if (from >= to) {
                return false;
            }
            Integer place = places.ceiling(from);
            return (place != null && place < to)
                    || Passages.of(text.substring(from, to)).stream()
                            .anyMatch(one -> Order.in(one, lexicon, Set.of()).isPresent());
        }
    }
}
