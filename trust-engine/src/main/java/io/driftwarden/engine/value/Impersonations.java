package io.driftwarden.engine.value;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells hosts that were made to be taken for one of some domains; others that merely resemble them are left alone. */
public final class Impersonations {
    private final Set<String> domains = new LinkedHashSet<>();
    private final Map<String, String> byLook = new HashMap<>();

    /**
     * @param known canonical registrable domains
     */
    public Impersonations(Set<String> known) {
        for (String domain : known) {
            if (domain.indexOf('.') > 0) {
                domains.add(domain);
                byLook.putIfAbsent(Confusables.look(domain), domain);
            }
        }
    }

    /**
     * The domain for which a host passes.
     *
     * @param made it was made for that: it looks the same, or carries the domain's name in front of its own; otherwise it
     *     is a usual squat of it, which can also be somebody's slip of a key
     */
    public record Impersonation(String domain, boolean made) {}

    /**
     * The domain for which the host passes, empty if there is none.
     *
     * @param host canonical name
     * @param registrable the registrable domain of that host
     */
    public Optional<Impersonation> impersonated(String host, String registrable) {
        if (domains.isEmpty() || domains.contains(registrable)) {
            return Optional.empty();
        }
        String alike = byLook.get(Confusables.look(registrable));
        if (alike != null) {
            return Optional.of(new Impersonation(alike, true));
        }
        for (String domain : domains) {
            boolean leads = leads(host, registrable, domain);
            if (leads || Squat.of(domain, registrable)) {
                return Optional.of(new Impersonation(domain, leads));
            }
        }
        return Optional.empty();
    }

    /** In front of the host's own domain, so that {@code shop.com.au}, a domain of its own, does not carry {@code shop.com}. */
    private static boolean leads(String host, String registrable, String domain) {
        int own = Math.max(0, host.length() - registrable.length());
        String front = host.substring(0, own);
        return front.startsWith(domain + '.') || front.contains('.' + domain + '.');
    }
}
