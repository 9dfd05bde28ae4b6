package io.driftwarden.engine.text;

import com.google.re2j.Pattern;
import java.util.List;

/** One way to say one element, in one language. */
public sealed interface TextPattern {
    String id();

    Element element();

    /**
     * A turn of phrase.
     *
     * @param phrases one of them is enough
     * @param unless a phrase that overlaps one of these, and ends no earlier than it, is not meant
     */
    record Wording(String id, Element element, List<Phrase> phrases, List<Phrase> unless) implements TextPattern {
        public Wording {
            phrases = List.copyOf(phrases);
            unless = List.copyOf(unless);
        }
    }

    /**
     * Markup: what is told by its characters rather than by its words.
     *
     * @param literals with one of them it begins
     * @param regex linear-time; matched against folded text, from the literal on
     * @param opens what it has to open for it to count
     * @param spoken it counts only where the text speaks in it: not shown as code or quoted, and not where it closes, by
     *     the expression's first group, what the text has opened
     */
    record Markup(String id, Element element, List<String> literals, Pattern regex, Opening opens, boolean spoken)
            implements TextPattern {
        public Markup {
            literals = List.copyOf(literals);
        }
    }

    /** What comes before a piece of markup, apart from signs and white space. */
    enum Opening {
        /** Whatever. */
        ANYWHERE,
        /** Nothing, the end of a sentence, or the line before. */
        SENTENCE,
        /** Nothing, or the line before. */
        LINE
    }
}
