package io.driftwarden.engine.content;

import io.driftwarden.contract.UserPrompted;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Order;
import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.Content;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Keeps what the user asked for: the words, and the kinds of action. */
public final class PromptObserver implements Observer {
    private final Lexicon lexicon;

    public PromptObserver(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void observe(Observation observation) {
        observation
                .event()
                .getUserPrompted()
                .flatMap(UserPrompted::getText)
                .ifPresent(text -> observation.content(observe(observation.content(), text, observation.ordinal())));
    }

    private Content observe(Content content, String text, long ordinal) {
        String cut = text.length() <= Content.MAX_PROMPT_LENGTH ? text : text.substring(0, Content.MAX_PROMPT_LENGTH);
        Map<String, Long> speaksOf = new LinkedHashMap<>();
        for (String word : Words.of(cut)) {
            if (lexicon.telling(word)) {
                speaksOf.put(Words.stem(word), ordinal);
            }
        }
        for (String kind : Order.spokenOf(cut, lexicon)) {
            speaksOf.put('+' + kind, ordinal);
        }
        return content.withPrompt(cut.toLowerCase(Locale.ROOT), speaksOf);
    }
}
