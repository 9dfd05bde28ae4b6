package io.driftwarden.engine.capability;

import io.driftwarden.engine.vocabulary.NameWords;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the tools that a description speaks against by name: "prefer this tool over read_file", "read_file is deprecated". A
 * name is one of several words that are written together; what it names is for the caller to know. English only. Linear in
 * the text.
 */
final class Disparagement {
    private static final WordLists LISTS = WordLists.beside(Disparagement.class, "disparaging-words.txt");
    private static final Set<String> AGAINST = LISTS.list("against");
    private static final Set<String> THAN = LISTS.list("than");
    private static final Set<String> CHOOSING = LISTS.list("choosing");
    private static final Set<String> DISPARAGING = LISTS.list("disparaging");
    private static final Set<String> BEING = LISTS.list("being");
    private static final Set<String> CONDITIONS = LISTS.list("conditions");

    private static final int MAX_TEXT = 4_000;
    private static final int MAX_NAMES = 16;

    /** Words behind a name within which something is said of it. */
    private static final int REACH = 12;

    private final Set<String> names = new LinkedHashSet<>();

    private Disparagement() {}

    /** The names, as they are written. */
    static Set<String> in(String description) {
        Disparagement found = new Disparagement();
        String text = description.substring(0, Math.min(MAX_TEXT, description.length()));
        List<String> sentence = new ArrayList<>();
        for (int start = 0, i = 0; i <= text.length(); i++) {
            if (i < text.length() && inWord(text, i)) {
                continue;
            }
            if (i > start) {
                sentence.add(text.substring(start, i));
            }
            if (i == text.length() || ends(text.charAt(i))) {
                found.read(sentence);
                sentence.clear();
            }
            start = i + 1;
        }
        return found.names;
    }

    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        boolean joins = c == '_' || c == '-' || c == '.' || c == '/';
        return Character.isLetterOrDigit(c)
                || (joins && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)))
                || (c == '_' && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean ends(char c) {
        return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\n';
    }

    private void read(List<String> sentence) {
        List<String> words =
                sentence.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        for (int at = 0; at < words.size() && names.size() < MAX_NAMES; at++) {
            String name = sentence.get(at);
            if (NameWords.of(name).size() > 1 && (loses(words, at) || disparaged(words, at))) {
                names.add(name);
            }
        }
    }

    private static boolean loses(List<String> words, int at) {
        int end = at > 0 && words.get(at - 1).equals("the") ? at - 1 : at;
        if (end > 0 && DISPARAGING.contains(words.get(end - 1))) {
            return true;
        }
        String one = end > 0 ? words.get(end - 1) : "";
        String two = end > 1 ? words.get(end - 2) + ' ' + one : "";
        String three = end > 2 ? words.get(end - 3) + ' ' + two : "";
        return AGAINST.contains(one)
                || AGAINST.contains(two)
                || AGAINST.contains(three)
                || (THAN.contains(one) && !Collections.disjoint(words.subList(0, end), CHOOSING));
    }

    private static boolean disparaged(List<String> words, int at) {
        List<String> behind = words.subList(at + 1, Math.min(words.size(), at + 1 + REACH));
        for (int i = 1; i < behind.size(); i++) {
            if (DISPARAGING.contains(behind.get(i))) {
                return !Collections.disjoint(behind.subList(0, i), BEING)
                        && !behind.get(i - 1).equals("not")
                        && Collections.disjoint(words.subList(0, at), CONDITIONS);
            }
        }
        return false;
    }
}
