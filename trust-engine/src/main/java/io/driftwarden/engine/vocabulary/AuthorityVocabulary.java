package io.driftwarden.engine.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.excerpt.Excerpt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its name what a field or an argument would decide if an agent took it at its word, and whether its value is
 * of the kind to do so. The words stand in {@code authority.txt}. Immutable and thread-safe.
 */
public final class AuthorityVocabulary {
    private static final int MAX_SHOWN = 200;

    private final Map<AuthorityKind, Phrases> fields = new EnumMap<>(AuthorityKind.class);
    private final Map<AuthorityKind, Phrases> arguments = new EnumMap<>(AuthorityKind.class);
    private final Phrases harmless;
    private final Set<String> carriers;

    private AuthorityVocabulary(WordLists lists) {
        for (AuthorityKind kind : AuthorityKind.values()) {
            if (lists.names().contains(kind.label())) {
                fields.put(kind, new Phrases(lists.list(kind.label())));
            }
            if (lists.names().contains("argument " + kind.label())) {
                arguments.put(kind, new Phrases(lists.list("argument " + kind.label())));
            }
        }
        harmless = new Phrases(lists.list("harmless"));
        carriers = lists.list("carriers");
    }

    /** The vocabulary that comes with the engine. */
    public static AuthorityVocabulary bundled() {
        return new AuthorityVocabulary(WordLists.beside(AuthorityVocabulary.class, "authority.txt"));
    }

    /**
     * What a field of an output or a callback would decide.
     *
     * @param parent name of the field around it, empty if none
     */
    public Optional<AuthorityKind> field(String parent, String name) {
        List<String> words = NameWords.of(name);
        Optional<AuthorityKind> own = kind(fields, words);
        if (own.isPresent() || parent.isEmpty() || !carriers.containsAll(words)) {
            return own;
        }
        List<String> both = new ArrayList<>(NameWords.of(parent));
        both.addAll(words);
        return kind(fields, both);
    }

    /** What an argument, or a parameter of a tool, decides. */
    public Optional<AuthorityKind> argument(String name) {
        List<String> words = NameWords.of(name);
        Optional<AuthorityKind> argument = kind(arguments, words);
        return argument.isPresent() ? argument : kind(fields, words);
    }

    /** The value is such that it could decide what a field of that kind decides. */
    public boolean carries(AuthorityKind kind, JsonNode value) {
        return AuthorityValue.carries(kind, value);
    }

    /** The value as evidence may show it: cut, and of a credential only its length. */
    public String shown(@Nullable AuthorityKind kind, JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.toString();
        return kind == AuthorityKind.CREDENTIAL ? "(" + text.length() + " characters)" : Excerpt.of(text, MAX_SHOWN);
    }

    /** The kind whose longest phrase is in the name, the first of several; none, if a harmless one is as long. */
    private Optional<AuthorityKind> kind(Map<AuthorityKind, Phrases> kinds, List<String> words) {
        AuthorityKind best = null;
        int longest = 0;
        for (Map.Entry<AuthorityKind, Phrases> kind : kinds.entrySet()) {
            int length = kind.getValue().longestIn(words);
            if (length > longest) {
                longest = length;
                best = kind.getKey();
            }
        }
        return harmless.longestIn(words) >= Math.max(1, longest) ? Optional.empty() : Optional.ofNullable(best);
    }
}
