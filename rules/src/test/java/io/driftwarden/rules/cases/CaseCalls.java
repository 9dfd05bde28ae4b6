package io.driftwarden.rules.cases;

import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Calls;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.engine.fleet.PrincipalCalls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the principals of a case called in all of its sessions, which know it at once. */
final class CaseCalls {
    private final Map<RateKey, PrincipalCalls> principals = new HashMap<>();

    void count(FleetReport report) {
        if (report.key() instanceof RateKey key && report.practice() instanceof Calls calls) {
            principals.put(
                    key,
                    principals
                            .getOrDefault(key, PrincipalCalls.NONE)
                            .plus(report.session(), key.slot(report.time()), calls));
        }
    }

    Optional<CallRate> told(RateKey key) {
        return Optional.ofNullable(principals.get(key)).map(PrincipalCalls::told);
    }
}
