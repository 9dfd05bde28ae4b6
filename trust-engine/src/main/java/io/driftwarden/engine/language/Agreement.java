package io.driftwarden.engine.language;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.List;
import java.util.Set;

/** Tells whether a prompt agrees to what its writer was told before. Immutable. */
final class Agreement {
    /** Words of a prompt that says little more than yes. */
    private static final int MAX_SHORT = 5;

    private final Phrases consent;
    private final Phrases plain;
    private final Set<String> dissent;
    private final Set<String> toldBefore;
    private final Lexicon lexicon;

    Agreement(WordLists lists, Lexicon lexicon) {
        consent = new Phrases(lists.list("consent"));
        plain = new Phrases(lists.list("plain consent"));
        dissent = lists.list("dissent");
        toldBefore = lists.list("told before");
        this.lexicon = lexicon;
    }

    boolean in(List<String> words) {
        if (words.isEmpty() || dissent.contains(words.get(0))) {
            return false;
        }
        return (words.size() <= MAX_SHORT && consent.at(words, 0) > 0) || plain.anywhere(words) || pointsBack(words);
    }

    /** "Book it": a verb of action stands right before a word for what was told. */
    private boolean pointsBack(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (toldBefore.contains(words.get(i + 1))
                    && lexicon.orders(words.get(i))
                    && !lexicon.kinds(words.get(i)).contains(PromptReader.READ)) {
                return true;
            }
        }
        return false;
    }
}
