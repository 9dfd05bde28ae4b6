package io.driftwarden.engine.value;

import com.google.common.net.InternetDomainName;

/** Registrable domains, by the public suffix list. */
final class Domains {
    private Domains() {}

    /** The part of a canonical name that somebody registered; the name itself where it has no public suffix. */
    static String registrable(String name) {
        try {
            InternetDomainName domain = InternetDomainName.from(name);
            return domain.isUnderPublicSuffix() ? domain.topPrivateDomain().toString() : name;
        } catch (IllegalArgumentException e) {
            // Resolvable, but no domain name in the strict sense: underscores, for one.
            return name;
        }
    }

    /** Whether the name stands below a suffix of the public list. */
    static boolean underPublicSuffix(String name) {
        try {
            return InternetDomainName.from(name).isUnderRegistrySuffix();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
