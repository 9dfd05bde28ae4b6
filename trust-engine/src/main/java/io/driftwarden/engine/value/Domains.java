package io.driftwarden.engine.value;

import com.google.common.net.InternetDomainName;

/** Registrable domains, by the public suffix list. */
final class Domains {
    private Domains() {}

    /** The part of a canonical name that somebody registered; the name itself where it has no public suffix. */
    static String registrable(String name) {
        if (!InternetDomainName.isValid(name)) {
            return name;
        }
        InternetDomainName domain = InternetDomainName.from(name);
        return domain.isUnderPublicSuffix() ? domain.topPrivateDomain().toString() : name;
    }

    /** Whether the name stands below a suffix of the public list. */
    static boolean underPublicSuffix(String name) {
        return InternetDomainName.isValid(name) && InternetDomainName.from(name).isUnderRegistrySuffix();
    }
}
