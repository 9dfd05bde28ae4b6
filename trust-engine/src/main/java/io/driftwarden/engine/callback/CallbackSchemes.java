package io.driftwarden.engine.callback;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.Set;

/** Schemes of callbacks that are no web page, from {@code callback-schemes.txt}. Immutable. */
final class CallbackSchemes {
    private static final Set<String> WEB = Set.of("http", "https");

    private final Set<String> running;
    private final Set<String> applications;
    private final Set<String> network;

    CallbackSchemes() {
        WordLists lists = WordLists.beside(CallbackSchemes.class, "callback-schemes.txt");
        running = lists.list("runs what it says");
        applications = lists.list("application");
        network = lists.list("network");
    }

    /** What opens such a URL may run what stands in it. */
    boolean runs(String scheme) {
        return running.contains(scheme);
    }

    /**
     * Somebody answers to it: a web server, a known application, or one whose maker's domain the scheme names in reverse
     * (RFC 8252, section 7.1).
     *
     * @param forPeople it is opened by a browser, not by a server
     */
    boolean answered(String scheme, boolean forPeople) {
        return WEB.contains(scheme)
                || applications.contains(scheme)
                || scheme.indexOf('.') > 0
                || (!forPeople && network.contains(scheme));
    }
}
