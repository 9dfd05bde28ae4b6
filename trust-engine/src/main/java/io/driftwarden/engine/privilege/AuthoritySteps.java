package io.driftwarden.engine.privilege;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.call.ArgumentWords;
import io.driftwarden.engine.command.CommandLines;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.walk.Leaves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What calls change of who may do what: by a command or a statement among the arguments, whatever the tool is called, or by the tool. */
final class AuthoritySteps {
    private static final int MAX_TEXT = 16_384;

    private AuthoritySteps() {}

    static Optional<AuthorityStep> first(CallState call, JsonNode arguments) {
        return written(arguments).or(() -> AuthorityTool.read(call, arguments));
    }

    private static Optional<AuthorityStep> written(JsonNode arguments) {
        List<AuthorityStep> found = new ArrayList<>();
        Leaves.visit(arguments, (path, value) -> {
            if (value.isTextual()) {
                String whole = value.textValue();
                String text = whole.substring(0, Math.min(MAX_TEXT, whole.length()));
                AuthorityStatement.read(text).ifPresent(found::add);
                if (ArgumentWords.command(path.substring(path.lastIndexOf('.') + 1))) {
                    CommandLines.of(text).forEach(words -> {
                        AuthorityCommand.read(words).ifPresent(found::add);
                        words.forEach(word -> AuthorityStatement.read(word).ifPresent(found::add));
                    });
                }
            }
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }
}
