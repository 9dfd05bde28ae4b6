package io.driftwarden.engine.content;

import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a tool does, by its name.
 *
 * @param kinds kinds of action, and the stem of its verb with a {@code =} before it
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
            kinds.addAll(lexicon.kinds(word));
            if (i == 0) {
                kinds.add('=' + Words.stem(word));
            } else {
                subject.add(Words.stem(word));
            }
        }
        return new ToolAction(
                kinds, subject.isEmpty() ? Set.of(words.isEmpty() ? tool : Words.stem(words.get(0))) : subject);
    }
}
