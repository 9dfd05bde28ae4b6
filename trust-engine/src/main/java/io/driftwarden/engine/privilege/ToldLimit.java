package io.driftwarden.engine.privilege;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.call.ArgumentWords;
import io.driftwarden.engine.command.CommandLines;
import io.driftwarden.engine.command.Runners;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.vocabulary.NameWords;
import io.driftwarden.engine.walk.Leaves;
import java.util.List;

/** Whether the refusal itself names the switch by which its limit is lifted, for a call that changes nothing. */
final class ToldLimit {
    private static final int MAX_TEXT = 4_000;

    private ToldLimit() {}

    static boolean lifted(Refusal refusal, CallState call, List<String> parameters, JsonNode arguments) {
        return !parameters.isEmpty()
                && parameters.stream().allMatch(parameter -> told(refusal, Parameters.name(parameter)))
                && reads(call, arguments);
    }

    private static boolean told(Refusal refusal, String name) {
        List<String> words = NameWords.of(name);
        return refusal.advice().entries().keySet().stream()
                .map(NameWords::of)
                .anyMatch(advised ->
                        advised.equals(words) || String.join("", advised).equals(String.join("", words)));
    }

    private static boolean reads(CallState call, JsonNode arguments) {
        if (call.risk() == RiskClass.READ) {
            return true;
        }
        boolean[] reading = {false, true};
        Leaves.visit(arguments, (path, value) -> {
            if (value.isTextual() && ArgumentWords.command(path.substring(path.lastIndexOf('.') + 1))) {
                String text = value.textValue();
                for (List<String> words : CommandLines.of(text.substring(0, Math.min(MAX_TEXT, text.length())))) {
                    reading[0] = true;
                    reading[1] &= reads(words);
                }
            }
            return reading[1];
        });
        return reading[0] && reading[1];
    }

    private static boolean reads(List<String> words) {
        return words.equals(CommandLines.PIPE)
                || PrivilegeWords.READING.contains(Runners.program(words.get(0)))
                || (words.size() > 1 && PrivilegeWords.READING_WORDS.contains(words.get(1)));
    }
}
