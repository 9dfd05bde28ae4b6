package io.driftwarden.engine.callback;

import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.state.Content;
import io.driftwarden.engine.state.Sighting;
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

    private PlacesAskedFor() {}

    /** The user spoke of such a place, and pointed at the source that brought this one up. */
    static boolean pointedAt(Content content, @Nullable Sighting source) {
        return source != null && content.chosenCalls().contains(source.eventId()) && spokenOf(content);
    }

    /** The user spoke of such a place, and had it done as the source says that brought this one up. */
    static boolean delegated(Content content, @Nullable Sighting source) {
        return source != null && Boolean.TRUE.equals(content.chosenCalls().get(source.eventId())) && spokenOf(content);
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
