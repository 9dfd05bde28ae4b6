package io.driftwarden.engine.state;

import java.util.List;

/**
 * Where a call of a server was led, as egress showed it.
 *
 * @param callId of the latest call
 * @param domains registrable domains in the order in which the call came to them; empty where it did not begin at what its
 *     arguments name
 * @param open the latest of them answered too little to be where the call was to end
 */
public record Trail(String callId, List<String> domains, boolean open) {
    /** Domains kept of a call. */
    public static final int MAX_DOMAINS = 8;

    public Trail {
        domains = List.copyOf(domains);
    }
}
