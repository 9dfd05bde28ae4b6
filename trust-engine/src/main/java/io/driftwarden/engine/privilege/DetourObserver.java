package io.driftwarden.engine.privilege;

import io.driftwarden.engine.facts.EscalatingDetour;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.CappedMap;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.Resource;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares each call with the refused ones: another tool that can do more. Looks after the call is kept. */
public final class DetourObserver implements Observer {
    private static final long MICROS = 1_000_000;

    private final Lexicon lexicon;

    public DetourObserver(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void observe(Observation observation) {
        if (observation.refusals().elements().isEmpty()
                || observation.event().getToolCalled().isEmpty()) {
            return;
        }
        CallState call = RetryObserver.latest(observation);
        for (Refusal refusal : observation.refusals().elements()) {
            RiskClass refused = refusal.call().risk();
            boolean canDoMore = call.risk().above(refused) || call.risk() == RiskClass.ADMINISTER;
            if (canDoMore && !SameWork.sameTool(refusal.call(), call)) {
                observation.add(detour(observation, refusal, call));
            }
        }
    }

    private EscalatingDetour detour(Observation observation, Refusal refusal, CallState call) {
        boolean approved = observation
                .event()
                .getToolCalled()
                .flatMap(event -> event.getApprovalId())
                .isPresent();
        return new EscalatingDetour(
                call,
                refusal,
                shared(observation, refusal.call(), call),
                (observation.time() - refusal.time()) / MICROS,
                asked(observation.content().intent(), refusal.call(), call),
                asksLeave(call),
                approved || refusal.approves(call.tool()));
    }

    /** What both act on. A tool that runs commands acts on what its command names. */
    private static List<String> shared(Observation observation, CallState refused, CallState call) {
        List<String> shared = SameWork.shared(refused.resources(), call.resources());
        boolean commands = call.risk() == RiskClass.EXECUTE || call.risk() == RiskClass.ADMINISTER;
        if (!shared.isEmpty() || !commands || refused.resources().isEmpty()) {
            return shared;
        }
        Resource.Kind closest = refused.resources().get(0).kind();
        List<String> names = refused.resources().stream()
                .filter(resource -> resource.kind() == closest)
                .map(Resource::value)
                .toList();
        return Mentions.of(names, observation.payload().arguments());
    }

    /** The user spoke of a kind of action that this tool does and the refused one does not, and of its subject. */
    private boolean asked(CappedMap<Long> intent, CallState refused, CallState call) {
        Set<String> kinds = kinds(call.tool());
        kinds.removeAll(kinds(refused.tool()));
        return kinds.stream().anyMatch(kind -> intent.contains('+' + kind))
                && NameWords.of(call.tool()).stream().map(Words::stem).anyMatch(intent::contains);
    }

    private Set<String> kinds(String tool) {
        Set<String> kinds = new TreeSet<>();
        NameWords.of(tool).forEach(word -> kinds.addAll(lexicon.kinds(word)));
        return kinds;
    }

    static boolean asksLeave(CallState call) {
        return !Collections.disjoint(NameWords.of(call.tool()), PrivilegeWords.ASKS_LEAVE);
    }
}
