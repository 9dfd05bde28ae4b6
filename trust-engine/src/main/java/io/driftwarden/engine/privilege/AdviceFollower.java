package io.driftwarden.engine.privilege;

import io.driftwarden.engine.facts.AdviceFollowed;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.Resource;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.Sighting;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Compares each call with what outputs advised after a refusal. Looks after the call is kept. */
public final class AdviceFollower implements Observer {
    private static final long MICROS = 1_000_000;

    @Override
    public void observe(Observation observation) {
        if (observation.refusals().elements().isEmpty()
                || observation.event().getToolCalled().isEmpty()) {
            return;
        }
        CallState call = RetryObserver.latest(observation);
        for (Refusal refusal : observation.refusals().elements()) {
            means(refusal, call).forEach((value, means) -> follow(observation, refusal, call, means, value));
        }
    }

    private static void follow(Observation observation, Refusal refusal, CallState call, String means, String value) {
        Sighting origin = refusal.advice().get(value);
        if (origin == null) {
            return;
        }
        boolean more = call.risk().above(refusal.call().risk()) || call.risk() == RiskClass.ADMINISTER;
        boolean approved = observation
                .event()
                .getToolCalled()
                .flatMap(event -> event.getApprovalId())
                .isPresent();
        observation.add(new AdviceFollowed(
                call,
                refusal,
                means,
                value,
                origin,
                (observation.time() - refusal.time()) / MICROS,
                !means.equals("tool") || more,
                observation.content().prompts().elements().stream().anyMatch(prompt -> prompt.contains(value)),
                DetourObserver.asksLeave(call),
                approved || refusal.approves(call.tool())));
    }

    /** What the call has that the refused one had not, by name, with what it is. */
    private static Map<String, String> means(Refusal refusal, CallState call) {
        Map<String, String> means = new TreeMap<>();
        CallState refused = refusal.call();
        if (!SameWork.sameTool(refused, call)) {
            means.put(lower(call.tool()), "tool");
        }
        if (SameWork.sameIntent(refused, call)) {
            Escalation escalation = Escalation.between(refusal, call.authority());
            escalation.scopes().forEach(scope -> means.put(lower(scope), "scope"));
            for (String parameter : escalation.parameters()) {
                means.put(lower(parameter), "argument");
                means.put(lower(parameter.substring(0, parameter.indexOf('='))), "argument");
                means.put(lower(parameter.substring(parameter.indexOf('=') + 1)), "argument");
            }
            String credential = call.authority().credential();
            if (escalation.credential() && credential != null) {
                means.put(lower(credential), "credential");
            }
        }
        if (call.risk() == RiskClass.READ) {
            return means; // reading the page that an error message refers to is what its author meant
        }
        call.resources().stream()
                .map(Resource::value)
                .filter(value -> value.contains("://") && newHost(refused, value))
                .forEach(value -> means.put(value, "endpoint"));
        return means;
    }

    private static boolean newHost(CallState refused, String url) {
        return refused.resources().stream().noneMatch(known -> known.value().startsWith(origin(url)));
    }

    /** Scheme and authority of the URL. */
    private static String origin(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? url : url.substring(0, path);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
