package io.driftwarden.engine.content;

import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a tool's name says in the terms of {@link Lexicon}, so that it can be compared with an order in running text. How
 * far the tool's deed reaches is its risk class, which is told from other words.
 *
 * @param kinds what its verb asks for, as {@link Lexicon#actions} tells it, and kinds of action that its other words name
 * @param subject stems of what it is about
 */
record ToolAction(Set<String> kinds, Set<String> subject) {
    ToolAction {
        kinds = Set.copyOf(kinds);
        subject = Set.copyOf(subject);
    }

    static ToolAction of(String tool, Lexicon lexicon) {
        Set<String> kinds = new TreeSet<>();
        Set<String> subject = new TreeSet<>();
        List<String> words = Words.of(tool);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (i == 0) {
                kinds.addAll(lexicon.actions(word));
            } else {
                kinds.addAll(lexicon.kinds(word));
                subject.add(Words.stem(word));
            }
        }
        return new ToolAction(
                kinds, subject.isEmpty() ? Set.of(words.isEmpty() ? tool : Words.stem(words.get(0))) : subject);
    }
}
