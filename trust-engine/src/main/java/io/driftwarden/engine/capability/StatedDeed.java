package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a call of a tool that has several deeds does: an argument says which, such as {@code action: get}. */
public final class StatedDeed {
    private static final RiskWords WORDS = new RiskWords();

    private static final Set<String> NAMING =
            Set.of("action", "operation", "op", "method", "verb", "mode", "subcommand", "command");

    /** Longer values name no deed. */
    private static final int MAX_NAME = 64;

    private StatedDeed() {}

    /** The risk class of the deed that the arguments name; empty where none does. */
    public static Optional<RiskClass> of(JsonNode arguments) {
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            if (argument.getValue().isTextual() && NAMING.contains(argument.getKey())) {
                Optional<RiskClass> risk = named(argument.getValue().textValue());
                if (risk.isPresent()) {
                    return risk;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<RiskClass> named(String deed) {
        return deed.length() > MAX_NAME
                ? Optional.empty()
                : NameWords.of(deed).stream()
                        .findFirst()
                        .flatMap(word -> Optional.ofNullable(WORDS.verb(WORDS.stem(word))));
    }
}
