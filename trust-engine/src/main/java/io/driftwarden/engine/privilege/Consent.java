package io.driftwarden.engine.privilege;

import io.driftwarden.engine.language.Languages;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the user's words after a refusal let the session try again with more. */
final class Consent {
    /** A dissent stands at the beginning: "no, leave it". */
    private static final int BEGINNING = 4;

    private final Lexicon lexicon;

    Consent(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The prompt consents, or speaks of what was refused. A prompt in a language that the lexicon does not know counts as
     * consent: the user is there and was heard.
     */
    boolean given(String prompt, CallState refused) {
        List<String> words = Languages.words(prompt);
        if (!Collections.disjoint(words.subList(0, Math.min(BEGINNING, words.size())), PrivilegeWords.DISSENT)) {
            return false;
        }
        return !Collections.disjoint(words, PrivilegeWords.CONSENT) || speaksOf(words, refused) || foreign(words);
    }

    private static boolean speaksOf(List<String> words, CallState refused) {
        Set<String> spoken = words.stream().map(Words::stem).collect(Collectors.toSet());
        return NameWords.of(refused.tool()).stream()
                .filter(word -> word.length() > 2)
                .map(Words::stem)
                .anyMatch(spoken::contains);
    }

    private boolean foreign(List<String> words) {
        return words.stream().filter(word -> word.length() > 2).allMatch(lexicon::telling);
    }
}
