package io.driftwarden.engine.input;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.facts.OversightLoosened;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.RiskClass;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for calls by which an agent frees itself, or another agent, from asking before it acts: a setting that approves tools by
 * itself, written where agents keep their settings, and options that start an agent without its checks. Settings and options
 * as the manuals of VS Code, Claude Code, Codex, Gemini CLI, Cline, Amazon Q and Copilot name them.
 */
final class OversightCheck implements InputCheck {
    private static final int MAX_SETTING = 80;

    /** Of these, one stands in every setting and option below. */
    private static final List<String> HINTS =
            List.of("approv", "allow", "permission", "dangerously", "yolo", "trust", "enableallproject");

    private static final Pattern SETTING = Pattern.compile("(?i)(?:auto[_-]?approv\\w*|always[_-]?allow"
            + "|skip[_-]?(?:permission|confirmation|approval)\\w*|enableallprojectmcpservers)[\"']?\\]?\\s*[:=]\\s*"
            + "(?:true|[\"']?(?:\\*|all|always)|\\[\\s*[\"'])"
            + "|approval[_-]?(?:policy|mode)[\"']?\\s*[:=]\\s*[\"']?never"
            + "|bypasspermissions|workspace\\.trust\\.enabled[\"']?\\s*[:=]\\s*false");

    private static final Pattern OPTION = Pattern.compile(
            "(?i)(?:^|\\s)--(?:dangerously-(?:skip|bypass)[a-z-]*|yolo|trust-all-tools|allow-all-tools)(?:\\s|$)");

    @Override
    public void check(Observation observation, ToolCalled call, List<Argument> arguments) {
        String server = call.getServer().orElse("");
        String tool = call.getTool().orElse("");
        RiskClass risk = observation.capabilities().risk(server, tool);
        if (risk == RiskClass.READ || !anyHolds(arguments, HINTS)) {
            return;
        }
        boolean settings = anyHolds(arguments, InputWords.AGENT_SETTINGS);
        for (Argument argument : arguments) {
            Optional<String> loosened = settings ? first(SETTING, argument) : Optional.empty();
            if (loosened.isEmpty() && risk == RiskClass.EXECUTE) {
                loosened = first(OPTION, argument);
            }
            if (loosened.isPresent()) {
                observation.add(
                        new OversightLoosened(server, tool, argument.path(), loosened.get(), asked(observation)));
                return;
            }
        }
    }

    private static boolean anyHolds(List<Argument> arguments, Collection<String> words) {
        return arguments.stream()
                .map(argument -> argument.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> words.stream().anyMatch(text::contains));
    }

    private static Optional<String> first(Pattern pattern, Argument argument) {
        Matcher matcher = pattern.matcher(argument.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String setting = matcher.group().strip();
        return Optional.of(setting.substring(0, Math.min(MAX_SETTING, setting.length())));
    }

    private static boolean asked(Observation observation) {
        return observation.content().prompts().elements().stream()
                .anyMatch(prompt -> InputWords.OVERSIGHT.stream().anyMatch(prompt::contains));
    }
}
