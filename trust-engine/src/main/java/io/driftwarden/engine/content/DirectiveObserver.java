package io.driftwarden.engine.content;

import io.driftwarden.contract.ToolReturned;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Order;
import io.driftwarden.engine.language.Passage;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.secret.Secrets;
import io.driftwarden.engine.state.Content;
import io.driftwarden.engine.state.Directive;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.state.ToolState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the passages of tool outputs that order something. */
public final class DirectiveObserver implements Observer {
    private final Lexicon lexicon;
    private final Secrets secrets;

    public DirectiveObserver(Lexicon lexicon, Secrets secrets) {
        this.secrets = secrets;
        this.lexicon = lexicon;
    }

    @Override
    public void observe(Observation observation) {
        observation.event().getToolReturned().ifPresent(returned -> observe(observation, returned));
    }

    private void observe(Observation observation, ToolReturned returned) {
        Set<String> toolVerbs = toolVerbs(observation);
        boolean chosen = observation
                .content()
                .chosenCalls()
                .contains(returned.getCallId().orElse(""));
        List<Directive> directives = new ArrayList<>();
        for (PlacedText text : observation.payload().told()) {
            Sighting origin = observation.sighting(
                    Sighting.Kind.OUTPUT,
                    returned.getServer().orElse(""),
                    returned.getTool().orElse(""),
                    text.path());
            for (Passage passage : text.passages()) {
                if (directives.size() < Content.MAX_DIRECTIVES) {
                    Order.in(passage, lexicon, toolVerbs)
                            .ifPresent(order -> directives.add(directive(order, passage, origin, chosen)));
                }
            }
        }
        if (chosen) {
            observation.content(
                    observation.content().withChosenCall(observation.event().getId()));
        }
        if (!directives.isEmpty()) {
            observation.content(observation.content().withDirectives(directives));
        }
    }

    private Directive directive(Order order, Passage passage, Sighting origin, boolean chosen) {
        Set<String> tokens = new TreeSet<>();
        for (String word : passage.words()) {
            if (lexicon.telling(word)) {
                tokens.add(Words.stem(word));
            }
        }
        return new Directive(
                origin,
                List.copyOf(new TreeSet<>(order.verbs())),
                List.copyOf(tokens),
                secrets.redacted(passage.text()).toLowerCase(Locale.ROOT),
                chosen);
    }

    private static Set<String> toolVerbs(Observation observation) {
        Set<String> verbs = new TreeSet<>();
        for (ToolState tool : observation.capabilities().tools().entries().values()) {
            List<String> words = Words.of(tool.name());
            if (words.size() > 1) {
                verbs.add(words.get(0));
            }
        }
        return verbs;
    }
}
