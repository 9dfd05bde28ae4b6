package io.driftwarden.engine.privilege;

import io.driftwarden.engine.facts.Probing;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.rule.Window;
import io.driftwarden.engine.state.Attempts;
import io.driftwarden.engine.state.Attempts.Denial;
import io.driftwarden.engine.state.CappedList;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts refusals of privileged tools and scopes within a window of event time. A word of the user or an approver begins
 * a new window: what comes after may be what they asked for. Looks after the refusal is kept.
 */
public final class ProbingObserver implements Observer {
    private static final long MICROS = 1_000_000;

    @Override
    public void observe(Observation observation) {
        if (Leave.given(observation)) {
            Attempts attempts = observation.conduct().attempts();
            if (!attempts.denials().elements().isEmpty()) {
                remember(
                        observation,
                        new CappedList<>(List.of(), attempts.denials().evicted()));
            }
            return;
        }
        List<Refusal> refusals = observation.refusals().elements();
        if (refusals.isEmpty()) {
            return;
        }
        Refusal latest = refusals.get(refusals.size() - 1);
        if (latest.ordinal() == observation.ordinal() && latest.refused() && !latest.stale() && privileged(latest)) {
            refused(observation, latest);
        }
    }

    private static boolean privileged(Refusal refusal) {
        return !refusal.demanded().isEmpty() || refusal.call().risk().above(RiskClass.READ);
    }

    private static void refused(Observation observation, Refusal refusal) {
        Denial denial = new Denial(
                refusal.call().server(),
                refusal.call().tool(),
                refusal.call().risk(),
                refusal.demanded().stream().limit(Attempts.MAX_SCOPES).toList(),
                observation.time(),
                observation.event().getId());
        CappedList<Denial> denials = observation.conduct().attempts().denials().with(denial, Attempts.MAX_DENIALS);
        remember(observation, denials);
        long within = observation.limits().micros(Window.PROBING);
        List<Denial> window = denials.elements().stream()
                .filter(earlier -> observation.time() - earlier.time() <= within)
                .toList();
        if (window.size() > 1) {
            observation.add(probing(denial, window));
        }
    }

    private static Probing probing(Denial latest, List<Denial> window) {
        Set<String> targets = new TreeSet<>();
        window.forEach(denial -> targets.add(target(denial)));
        return new Probing(
                latest.server(),
                latest.tool(),
                List.copyOf(targets),
                window.size(),
                Math.max(0, latest.time() - window.get(0).time()) / MICROS,
                window.subList(0, window.size() - 1).stream()
                        .map(Denial::eventId)
                        .toList());
    }

    /** Tools that all lack one scope lack one thing. */
    private static String target(Denial denial) {
        return denial.demanded().isEmpty()
                ? denial.server() + '/' + denial.tool()
                : String.join(" ", denial.demanded());
    }

    private static void remember(Observation observation, CappedList<Denial> denials) {
        observation.conduct(
                observation.conduct().with(observation.conduct().attempts().withDenials(denials)));
    }
}
