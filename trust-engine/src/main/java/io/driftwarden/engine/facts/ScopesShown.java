package io.driftwarden.engine.facts;

import java.util.List;

/** A list of scopes as evidence shows it. */
final class ScopesShown {
    private static final int SHOWN = 8;

    private ScopesShown() {}

    static String of(List<String> scopes) {
        String more = scopes.size() > SHOWN ? " and " + (scopes.size() - SHOWN) + " more" : "";
        return scopes.isEmpty() ? "none" : String.join(" ", scopes.subList(0, Math.min(SHOWN, scopes.size()))) + more;
    }
}
