package io.driftwarden.engine.evidence;

import java.util.List;

/**
 * Whether a server's version is admitted, as sessions are told it.
 *
 * @param score from 0 to 100, of the evidence alone
 * @param failed names of the checks that did not pass
 * @param missing names of the checks that were never reported
 */
public record VersionStanding(boolean admitted, double score, List<String> failed, List<String> missing) {
    /** Of a version that nobody checked. */
    public static final VersionStanding UNCHECKED = of(ServerTrust.NONE);

    public VersionStanding {
        failed = List.copyOf(failed);
        missing = List.copyOf(missing);
    }

    public static VersionStanding of(ServerTrust trust) {
        return new VersionStanding(trust.admitted(), trust.score(), trust.failed(), trust.missing());
    }
}
