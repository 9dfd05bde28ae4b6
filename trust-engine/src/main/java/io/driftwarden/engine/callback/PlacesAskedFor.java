package io.driftwarden.engine.callback;

import io.driftwarden.engine.capability.ToolRisk;
import io.driftwarden.engine.destination.Target;
import io.driftwarden.engine.extract.FieldRole;
import io.driftwarden.engine.intent.Intent;
import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.state.Content;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What prompts say of places that somebody is to be sent to, or told at, and that the user leaves to a source to name. */
final class PlacesAskedFor {
    /** Words of prompts that ask for somebody to be told, or speak of a place to send to. */
    private static final Set<String> SPOKEN_OF = Set.of(
            "webhook",
            "hook",
            "callback",
            "subscription",
            "subscribe",
            "notification",
            "notify",
            "redirect",
            "endpoint",
            "url",
            "integration");

    /** Shorter words name nothing by themselves. */
    private static final int MIN_NAME = 3;

    private PlacesAskedFor() {}

    /** The user spoke of such a place, and pointed at the source that brought this one up. */
    static boolean pointedAt(Content content, @Nullable Sighting source) {
        return source != null && content.chosenCalls().contains(source.eventId()) && spokenOf(content);
    }

    /** The user spoke of such a place, and had it done as the source says that brought this one up. */
    static boolean delegated(Content content, @Nullable Sighting source) {
        return source != null && Boolean.TRUE.equals(content.chosenCalls().get(source.eventId())) && spokenOf(content);
    }

    /**
     * The user had it done as the source says that brought the place up, or pointed at the source and spoke of what the field, or
     * the tool that takes it, is for, or spoke of whose place it is.
     */
    static boolean left(Content content, Sighting source, String tool, Target target) {
        Boolean delegated = content.chosenCalls().get(source.eventId());
        if (delegated != null
                && (delegated
                        || spokenOf(content)
                        || speaksOf(content, FieldRole.fieldOf(target.path()))
                        || speaksOf(content, tool))) {
            return true;
        }
        return spokenOfByName(content, target.value());
    }

    private static boolean speaksOf(Content content, String name) {
        return NameWords.of(name).stream()
                .filter(word -> word.length() >= MIN_NAME && !ToolRisk.verb(word))
                .anyMatch(word -> content.intent().contains(Words.stem(word)));
    }

    /** A prompt has the name under which the domain is registered: "PagerDuty" of {@code pagerduty.com}. */
    private static boolean spokenOfByName(Content content, CanonicalValue value) {
        String domain = value.registrableDomain();
        int dot = domain.indexOf('.');
        return dot >= MIN_NAME && !value.hostIsAddress() && new Intent(content).names(domain.substring(0, dot));
    }

    /** A prompt names a web address. */
    static boolean named(Map<String, Sighting> named) {
        return named.entrySet().stream()
                .anyMatch(entry -> entry.getValue().kind() == Sighting.Kind.PROMPT
                        && entry.getKey().startsWith("http"));
    }

    private static boolean spokenOf(Content content) {
        return SPOKEN_OF.stream().anyMatch(word -> content.intent().contains(Words.stem(word)));
    }
}
