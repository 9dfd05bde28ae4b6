package io.driftwarden.engine.value;

import com.google.common.net.InternetDomainName;

/** Registrable domains, by the public suffix list. */
final class Domains {
    /** Stands for names of the public internet in whatever is written for an example (RFC 2606, section 2); not listed. */
    private static final String EXAMPLE = ".example";

    private Domains() {}

    /** The part of a canonical name that somebody registered; the name itself where it has no public suffix. */
    static String registrable(String name) {
        if (name.endsWith(EXAMPLE)) {
            return name.substring(name.lastIndexOf('.', name.length() - EXAMPLE.length() - 1) + 1);
        }
        try {
            InternetDomainName domain = InternetDomainName.from(name);
            return domain.isUnderPublicSuffix() ? domain.topPrivateDomain().toString() : name;
        } catch (IllegalArgumentException e) {
            // Resolvable, but no domain name in the strict sense: underscores, for one.
            return name;
        }
    }

    /** Whether the name stands below a suffix of the public list, or below {@code example}. */
    static boolean underPublicSuffix(String name) {
        try {
            return name.endsWith(EXAMPLE) || InternetDomainName.from(name).isUnderRegistrySuffix();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
