package io.driftwarden.gateway.intake;

import io.driftwarden.contract.json.JsonLimits;
import java.time.Duration;

/**
 * How the HTTP door behaves.
 *
 * @param maxBodyBytes length of one request
 * @param maxEvents events in one request
 * @param verdictTimeout how long {@code ?verdict=wait} waits
 * @param limits of each event
 */
public record IntakeConfig(int maxBodyBytes, int maxEvents, Duration verdictTimeout, JsonLimits limits) {

    /** 8 MiB and 1,000 events in a request, 5 s for verdicts, the contract's limits for events. */
    public static final IntakeConfig DEFAULT =
            new IntakeConfig(8 * 1024 * 1024, 1_000, Duration.ofSeconds(5), JsonLimits.DEFAULT);
}
