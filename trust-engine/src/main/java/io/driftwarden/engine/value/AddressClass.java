package io.driftwarden.engine.value;

import java.util.Locale;

/**
 * Where on the network a host stands, by the IANA special-purpose address registries (RFC 6890).
 */
public enum AddressClass {
    /** No network host at all, such as an account or a path. */
    NONE,
    /** A name: where it leads is known only once it is resolved. */
    NAME,
    /** Globally reachable. */
    PUBLIC,
    /** This machine: 127.0.0.0/8, ::1, localhost. */
    LOOPBACK,
    /**
     * RFC 1918, and names that only a cluster resolves. Also what is for inner use by its registry or by habit: protocol assignments
     * (192.0.0.0/24), benchmarks (198.18.0.0/15) and the future (240.0.0.0/4).
     */
    PRIVATE,
    /** 169.254.0.0/16, fe80::/10. */
    LINK_LOCAL,
    /** Carrier-grade NAT, 100.64.0.0/10 (RFC 6598). */
    CGNAT,
    /** fc00::/7 (RFC 4193), and the deprecated site-local fec0::/10. */
    UNIQUE_LOCAL,
    MULTICAST,
    /** 0.0.0.0/8 and ::, which many systems connect to themselves. */
    UNSPECIFIED,
    /** Documentation, former relays, masks. */
    RESERVED,
    /** A cloud's instance metadata service: whoever reads it holds the machine's credentials. */
    METADATA;

    /** Reachable only from inside, and not a metadata service. */
    public boolean internal() {
        return switch (this) {
            case LOOPBACK, PRIVATE, LINK_LOCAL, CGNAT, UNIQUE_LOCAL, UNSPECIFIED -> true;
            case NONE, NAME, PUBLIC, MULTICAST, RESERVED, METADATA -> false;
        };
    }

    /** This machine, or what most systems take for it. */
    public boolean loopback() {
        return this == LOOPBACK || this == UNSPECIFIED;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
