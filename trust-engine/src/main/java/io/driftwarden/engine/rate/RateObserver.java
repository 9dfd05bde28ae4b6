package io.driftwarden.engine.rate;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.facts.RateExceeded;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.policy.RateLimit;
import io.driftwarden.engine.state.CappedMap;
import io.driftwarden.engine.state.Permits;
import io.driftwarden.engine.state.RateState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Counts calls against the policy's limits. A window is made of {@value RateState#SLOTS} slots, of which the newest is not
 * over yet: what is counted lies within the window, so that nobody who keeps to a limit is found above it.
 */
public final class RateObserver implements Observer {
    @Override
    public void observe(Observation observation) {
        if (!observation.policy().rates().isEmpty()) {
            observation.event().getToolCalled().ifPresent(call -> called(observation, call));
        }
    }

    private static void called(Observation observation, ToolCalled call) {
        String server = call.getServer().orElse("");
        String tool = call.getTool().orElse("");
        Permits permits = observation.conduct().permits();
        Map<String, RateState> counted = new LinkedHashMap<>();
        for (RateLimit limit : observation.policy().rates()) {
            if (!limit.tools().matches(server, tool)) {
                continue;
            }
            String subject = subject(observation, limit, server, tool);
            String key = limit.name() + '\n' + limit.window().toMillis() + '\n' + subject;
            long slot = RateState.slot(
                    observation.time(),
                    TimeUnit.NANOSECONDS.toMicros(limit.window().toNanos()));
            RateState state = RateState.with(permits.rates().get(key), slot, 1);
            counted.put(key, state);
            int calls = state.calls(slot);
            if (calls > limit.calls()) {
                observation.add(new RateExceeded(server, tool, limit, subject, calls));
            }
        }
        CappedMap<RateState> rates = permits.rates().withAll(counted, Permits.MAX_RATES);
        observation.conduct(observation.conduct().with(permits.withRates(rates)));
    }

    private static String subject(Observation observation, RateLimit limit, String server, String tool) {
        return switch (limit.per()) {
            case TOOL -> server + '/' + tool;
            case PRINCIPAL ->
                Objects.requireNonNullElse(observation.header().parties().principal(), "");
            case SESSION -> "";
        };
    }
}
