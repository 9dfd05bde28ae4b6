package io.driftwarden.engine.privilege;

import io.driftwarden.engine.language.Languages;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the user's prompts speak of. A thing that a prompt wants left out is not spoken of. */
final class Spoken {
    /** Words before a mention in which a negation turns it round. */
    private static final int NEAR = 3;

    /** Shorter words of a name stand in any prompt. */
    private static final int TELLING = 4;

    private final List<List<String>> prompts = new ArrayList<>();
    private final Observation observation;

    Spoken(Observation observation) {
        this.observation = observation;
        observation.content().prompts().elements().forEach(prompt -> prompts.add(Languages.words(prompt)));
    }

    /** One of the words stands in a prompt, and nothing that refuses it closely before. */
    boolean of(Collection<String> words) {
        return prompts.stream().anyMatch(prompt -> speaks(prompt, words));
    }

    /** The name stands in a prompt as it is, or its telling words do. */
    boolean names(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> telling = NameWords.of(lower).stream()
                .filter(word -> word.length() >= TELLING)
                .toList();
        boolean whole = lower.length() >= TELLING
                && observation.content().prompts().elements().stream().anyMatch(prompt -> prompt.contains(lower));
        return whole || (!telling.isEmpty() && telling.stream().allMatch(word -> of(List.of(word))));
    }

    /** The user spoke of each of these, {@code name=value}: of a switch by one of its words, of anything else by its value. */
    boolean ofAll(List<String> parameters) {
        return !parameters.isEmpty() && parameters.stream().allMatch(this::parameter);
    }

    private boolean parameter(String parameter) {
        String value = Parameters.value(parameter);
        if (!value.equals("true") && !value.equals("false")) {
            return names(value);
        }
        return of(NameWords.of(Parameters.name(parameter)).stream()
                .filter(word -> word.length() >= TELLING)
                .toList());
    }

    private static boolean speaks(List<String> prompt, Collection<String> words) {
        for (int i = 0; i < prompt.size(); i++) {
            if (words.contains(prompt.get(i))
                    && Collections.disjoint(
                            prompt.subList(Math.max(0, i - NEAR), i), PrivilegeWords.REFUSED_MENTIONS)) {
                return true;
            }
        }
        return false;
    }
}
