package io.driftwarden.engine.callback;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.Set;

/** Hosts to which honest servers send people for logins and payments. Immutable. */
final class LoginPages {
    private final Set<String> hosts;

    private LoginPages(Set<String> hosts) {
        this.hosts = hosts;
    }

    static LoginPages bundled() {
        return new LoginPages(
                WordLists.beside(LoginPages.class, "login-pages.txt").list("hosts"));
    }

    boolean contain(String host) {
        for (String name = host; !name.isEmpty(); ) {
            if (hosts.contains(name)) {
                return true;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return false;
    }
}
