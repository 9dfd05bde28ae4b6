package io.driftwarden.engine.callback;

import io.driftwarden.engine.facts.Downgrade;
import io.driftwarden.engine.state.ServerState;
import io.driftwarden.engine.value.AddressClass;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.Confusables;
import io.driftwarden.engine.value.Obfuscation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Compares a callback with those that its server offered before. */
final class Downgrades {
    private static final Set<String> ENCRYPTED = Set.of("https", "wss");

    private Downgrades() {}

    static Set<Downgrade> of(CanonicalValue value, String kind, ServerState server) {
        Set<Downgrade> found = EnumSet.noneOf(Downgrade.class);
        Set<Obfuscation> disguises = value.obfuscations();
        if (disguises.contains(Obfuscation.USERINFO)) {
            found.add(Downgrade.USERINFO);
        }
        if (disguises.stream().anyMatch(disguise -> disguise != Obfuscation.USERINFO)) {
            found.add(Downgrade.DISGUISED);
        }
        boolean local = kind.equals("redirect") && value.addressClass().loopback();
        if (!server.callbackDomains().isEmpty() && !local) {
            compare(value, server.callbackDomains(), server.callbackSchemes(), found);
        }
        return found;
    }

    private static void compare(
            CanonicalValue value, List<String> domains, List<String> schemes, Set<Downgrade> found) {
        if (!ENCRYPTED.contains(value.scheme()) && schemes.stream().allMatch(Downgrades::encrypted)) {
            found.add(Downgrade.CLEARTEXT);
        }
        if (schemes.stream().noneMatch(scheme -> scheme.indexOf(':') >= 0)
                && schemeAndPort(value).indexOf(':') >= 0) {
            found.add(Downgrade.PORT);
        }
        if (value.addressClass().internal() || value.addressClass() == AddressClass.METADATA) {
            found.add(Downgrade.INNER);
        } else if (value.hostIsAddress() && domains.stream().noneMatch(Downgrades::address)) {
            found.add(Downgrade.ADDRESS);
        }
        String registrable = value.registrableDomain();
        boolean known = domains.contains(registrable);
        if (!known && domains.stream().anyMatch(domain -> Confusables.resembles(domain, value.host(), registrable))) {
            found.add(Downgrade.LOOK_ALIKE);
        }
    }

    /** The scheme, with the port where it is not the scheme's own. */
    static String schemeAndPort(CanonicalValue value) {
        int own = value.scheme().equals("https") || value.scheme().equals("wss") ? 443 : 80;
        boolean usual = value.port() < 0 || value.port() == own;
        return usual ? value.scheme() : value.scheme() + ':' + value.port();
    }

    private static boolean encrypted(String schemeAndPort) {
        int colon = schemeAndPort.indexOf(':');
        return ENCRYPTED.contains(colon < 0 ? schemeAndPort : schemeAndPort.substring(0, colon));
    }

    private static boolean address(String domain) {
        return domain.indexOf(':') >= 0 || Character.isDigit(domain.charAt(domain.length() - 1));
    }
}
