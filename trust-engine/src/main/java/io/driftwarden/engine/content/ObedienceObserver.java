package io.driftwarden.engine.content;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.facts.DirectiveObeyed;
import io.driftwarden.engine.json.Leaves;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.Content;
import io.driftwarden.engine.state.Directive;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.ToolState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares each call with the orders that outputs gave: an obeyed injection repeats the order's action, subject and
 * values, while nothing in the user's own words asks for it.
 */
public final class ObedienceObserver implements Observer {
    private static final int MAX_VALUES = 64;
    private static final int MIN_CHOSEN = 4;

    private final Lexicon lexicon;

    public ObedienceObserver(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void observe(Observation observation) {
        observation.event().getToolCalled().ifPresent(call -> observe(observation, call));
    }

    private void observe(Observation observation, ToolCalled call) {
        List<String> values = values(observation);
        Content content = observation.content();
        List<String> unprompted = new ArrayList<>();
        for (String value : values) {
            if (!prompted(content, value)) {
                unprompted.add(value);
            } else if (value.length() >= MIN_CHOSEN) {
                call.getCallId().ifPresent(id -> observation.content(content.withChosenCall(id)));
            }
        }
        ToolState tool = observation
                .capabilities()
                .tool(call.getServer().orElse(""), call.getTool().orElse(""));
        if (tool == null || tool.risk() == RiskClass.READ) {
            return;
        }
        ToolAction action = ToolAction.of(tool.name(), lexicon);
        strongest(observation, action, tool, values.isEmpty(), unprompted).ifPresent(observation::add);
    }

    private Optional<DirectiveObeyed> strongest(
            Observation observation, ToolAction action, ToolState tool, boolean bare, List<String> unprompted) {
        @Nullable DirectiveObeyed best = null;
        Content content = observation.content();
        for (Directive directive : content.directives().elements()) {
            DirectiveObeyed fact = compare(content, action, tool, directive, unprompted);
            boolean fits = fact.shared() > 0 || (bare && fact.sameAction() && fact.sameSubject());
            if (fits && (best == null || rank(fact) >= rank(best))) {
                best = fact;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(DirectiveObeyed fact) {
        return 4 * fact.telling() + 2 * fact.shared() + (fact.sameAction() ? 1 : 0) + (fact.sameSubject() ? 1 : 0);
    }

    private DirectiveObeyed compare(
            Content content, ToolAction action, ToolState tool, Directive directive, List<String> unprompted) {
        int shared = 0;
        int telling = 0;
        boolean addressed = false;
        for (String value : unprompted) {
            if (Phrase.standsIn(value, directive.text())) {
                shared++;
                telling += Phrase.telling(value) ? 1 : 0;
                addressed |= Phrase.address(value);
            }
        }
        return new DirectiveObeyed(
                tool.server(),
                tool.name(),
                tool.risk(),
                directive,
                action.kinds().stream().anyMatch(directive.verbs()::contains),
                action.subject().stream().anyMatch(directive.tokens()::contains),
                shared,
                telling,
                addressed,
                asked(content, action),
                directive.chosen(),
                delegated(content),
                !content.prompts().elements().isEmpty());
    }

    private static boolean asked(Content content, ToolAction action) {
        return action.kinds().stream().anyMatch(kind -> content.intent().contains('+' + kind))
                && action.subject().stream().anyMatch(content.intent()::contains);
    }

    private boolean delegated(Content content) {
        return content.intent().entries().keySet().stream().anyMatch(lexicon::delegates);
    }

    private static boolean prompted(Content content, String value) {
        return content.prompts().elements().stream().anyMatch(prompt -> prompt.contains(value));
    }

    private static List<String> values(Observation observation) {
        Set<String> values = new TreeSet<>();
        Leaves.visit(observation.payload().arguments(), (path, value) -> {
            String text = value.asText().toLowerCase(Locale.ROOT).strip();
            if (!value.isBoolean() && text.length() >= 2 && text.length() <= Content.MAX_PROMPT_LENGTH) {
                values.add(text);
            }
            return values.size() < MAX_VALUES;
        });
        return List.copyOf(values);
    }
}
