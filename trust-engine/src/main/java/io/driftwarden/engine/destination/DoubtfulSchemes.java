package io.driftwarden.engine.destination;

import io.driftwarden.engine.value.Schemes;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.HashMap;
import java.util.Map;

/** URL schemes that do more than fetch a page, from {@code schemes.txt}. Immutable. */
final class DoubtfulSchemes {
    private final Map<String, String> effects = new HashMap<>();

    DoubtfulSchemes() {
        WordLists lists = WordLists.beside(DoubtfulSchemes.class, "schemes.txt");
        lists.names().forEach(effect -> lists.list(effect).forEach(scheme -> effects.put(scheme, effect)));
    }

    /** The first of the URL's schemes that is one of them, empty if none is. */
    String in(String url) {
        for (String scheme : Schemes.of(url)) {
            if (effects.containsKey(scheme)) {
                return scheme;
            }
        }
        return "";
    }

    /** Hardly any honest client uses the scheme. */
    boolean exotic(String scheme) {
        return effect(scheme).equals("does what no page needs");
    }

    String effect(String scheme) {
        return effects.getOrDefault(scheme, "");
    }
}
