package io.driftwarden.engine.privilege;

import io.driftwarden.contract.ToolReturned;
import io.driftwarden.engine.json.Leaves;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.CappedList;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.state.ToolState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps, with each refusal, the names that it or a later output tells the session to use. Looks after refusals are kept. */
public final class AdviceObserver implements Observer {
    /** Characters read of one output. */
    private static final int MAX_TEXT = 32_768;

    @Override
    public void observe(Observation observation) {
        List<Refusal> refusals = observation.refusals().elements();
        if (refusals.isEmpty() || observation.event().getToolReturned().isEmpty()) {
            return;
        }
        ToolReturned result = observation.event().getToolReturned().get();
        String text = text(observation, result);
        Sighting sighting = observation.sighting(
                Sighting.Kind.OUTPUT,
                result.getServer().orElse(""),
                result.getTool().orElse(""),
                "$");
        Set<String> told = Advice.in(text, false);
        List<Refusal> next = new ArrayList<>();
        for (Refusal refusal : refusals) {
            boolean own = refusal.eventId().equals(observation.event().getId());
            Map<String, Sighting> fresh = new LinkedHashMap<>();
            for (String word : own ? Advice.in(text, true) : told) {
                if (!refusal.advice().contains(word)) {
                    fresh.put(word, sighting);
                }
            }
            next.add(refusal.withAdvice(refusal.advice().withAll(fresh, Refusal.MAX_ADVICE)));
            observation.provenance(observation.provenance().withNew(sightings(observation, fresh)));
        }
        observation.refusals(new CappedList<>(next, observation.refusals().evicted()));
    }

    private static String text(Observation observation, ToolReturned result) {
        StringBuilder text = new StringBuilder(result.getError().orElse("")).append('\n');
        Leaves.Visitor append = (path, value) -> {
            text.append(value.asText()).append('\n');
            return text.length() < MAX_TEXT;
        };
        Leaves.visit(observation.payload().output(), append);
        Leaves.visit(observation.payload().structured(), append);
        return text.substring(0, Math.min(text.length(), MAX_TEXT));
    }

    /** Under {@code tool:NAME} the words that name tools of the session, under {@code scope:NAME} those that look like scopes. */
    private static Map<String, Sighting> sightings(Observation observation, Map<String, Sighting> words) {
        Set<String> tools = observation.capabilities().tools().entries().values().stream()
                .map(ToolState::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Map<String, Sighting> sightings = new TreeMap<>();
        words.forEach((word, sighting) -> {
            if (tools.contains(word)) {
                sightings.put("tool:" + word, sighting);
            } else if (word.indexOf(':') > 0 && !word.contains("://")) {
                sightings.put("scope:" + word, sighting);
            }
        });
        return sightings;
    }
}
