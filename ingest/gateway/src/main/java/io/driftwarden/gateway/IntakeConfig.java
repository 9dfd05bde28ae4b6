package io.driftwarden.gateway;

import io.driftwarden.contract.json.JsonLimits;
import java.time.Duration;

/**
 * How the HTTP door behaves.
 *
 * @param tokens who may come in, and as which tenant
 * @param maxBodyBytes length of one request
 * @param maxEvents events in one request
 * @param verdictTimeout how long {@code ?verdict=wait} waits
 * @param limits of each event
 */
public record IntakeConfig(
        TenantTokens tokens, int maxBodyBytes, int maxEvents, Duration verdictTimeout, JsonLimits limits) {

    /** 8 MiB and 1,000 events in a request, 5 s for verdicts, the contract's limits for events. */
    public static IntakeConfig of(TenantTokens tokens) {
        return new IntakeConfig(tokens, 8 * 1024 * 1024, 1_000, Duration.ofSeconds(5), JsonLimits.DEFAULT);
    }
}
