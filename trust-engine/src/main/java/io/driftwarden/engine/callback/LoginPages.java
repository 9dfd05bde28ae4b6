package io.driftwarden.engine.callback;

import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.Impersonations;
import io.driftwarden.engine.value.Impersonations.Impersonation;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hosts to which honest servers send people for logins and payments. Immutable. */
final class LoginPages {
    private final Set<String> hosts;
    private final Impersonations domains;

    private LoginPages(Set<String> hosts) {
        this.hosts = hosts;
        this.domains = new Impersonations(
                hosts.stream().map(Canonical::registrableDomain).collect(Collectors.toSet()));
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

    /** The login page for which a host was made to be taken: its domain, or its host with dashes for the dots. */
    Optional<String> posedAs(CanonicalValue value) {
        String dotted = value.registrableDomain().replace('-', '.');
        if (hosts.contains(dotted)) {
            return Optional.of(dotted);
        }
        return domains.impersonated(value.host(), value.registrableDomain())
                .filter(Impersonation::made)
                .map(Impersonation::domain);
    }
}
