package io.driftwarden.rules;

import io.driftwarden.engine.text.Phrase;
import io.driftwarden.engine.text.Phrase.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases as pattern files write them: words and <code>{lists}</code> of words, parted by spaces; {@code a|b} for one of
 * several, {@code a_b} for two that stand together, {@code ..3} for up to three words between.
 */
final class PhraseSyntax {
    private static final String GAP = "..";

    private PhraseSyntax() {}

    /**
     * Reads a phrase.
     *
     * @param lists the file's word lists, by name
     * @throws IllegalArgumentException if it is none, or names an unknown list
     */
    static Phrase read(String text, Map<String, List<String>> lists) {
        List<Step> steps = new ArrayList<>();
        int gap = 0;
        for (String token : text.strip().split("\\s+", -1)) {
            if (token.startsWith(GAP)) {
                gap = gap(token);
            } else {
                steps.add(new Step(words(token, lists), steps.isEmpty() ? 0 : gap));
                gap = 0;
            }
        }
        return new Phrase(steps);
    }

    private static int gap(String token) {
        try {
            return Integer.parseInt(token.substring(GAP.length()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + token + "\" is no gap: write ..3 for up to three words", e);
        }
    }

    private static Set<String> words(String token, Map<String, List<String>> lists) {
        Set<String> words = new HashSet<>();
        for (String part : token.split("\\|", -1)) {
            if (part.startsWith("{") && part.endsWith("}")) {
                String name = part.substring(1, part.length() - 1);
                List<String> list = lists.get(name);
                if (list == null) {
                    throw new IllegalArgumentException("there is no word list \"" + name + "\"");
                }
                words.addAll(list);
            } else {
                words.add(part.replace('_', ' '));
            }
        }
        return words;
    }
}
