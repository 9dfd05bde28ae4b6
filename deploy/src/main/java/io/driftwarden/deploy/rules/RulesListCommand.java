package io.driftwarden.deploy.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.engine.rule.Parameter;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Ruleset;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftwarden rules list}. */
@Command(
        name = "list",
        description = "List the rules: id, severity, title, tags.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden rules list",
            "  driftwarden rules list --disable-tag text",
            "  driftwarden rules list --json | jq -r '.[].id'"
        })
final class RulesListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private RulesetOptions ruleset = new RulesetOptions();

    @Option(names = "--json", description = "As a JSON array, with everything that is known of each rule.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Ruleset loaded = ruleset.load().ruleset();
        List<Rule> rules = loaded.rules().values().stream()
                .filter(rule -> loaded.active(rule.id()).isPresent())
                .toList();
        if (json) {
            out.println(asJson(rules));
        } else {
            print(rules, out);
        }
        out.flush();
        return ExitCodes.OK;
    }

    private static void print(List<Rule> rules, PrintWriter out) {
        int id = width(rules, Rule::id);
        int severity = width(rules, RulesListCommand::severity);
        int title = width(rules, Rule::title);
        for (Rule rule : rules) {
            out.println(String.join(
                    "  ",
                    pad(rule.id(), id),
                    pad(severity(rule), severity),
                    pad(rule.title(), title),
                    String.join(", ", rule.tags())));
        }
    }

    private static int width(List<Rule> rules, Function<Rule, String> column) {
        return rules.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String severity(Rule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String asJson(List<Rule> rules) throws JsonProcessingException {
        JsonMapper mapper = new JsonMapper();
        ArrayNode array = mapper.createArrayNode();
        for (Rule rule : rules) {
            var node = array.addObject()
                    .put("id", rule.id())
                    .put("version", rule.version())
                    .put("family", rule.family())
                    .put("title", rule.title())
                    .put("why", rule.why())
                    .put("severity", severity(rule))
                    .put("strength", rule.strength().name().toLowerCase(Locale.ROOT))
                    .put("confidence", rule.confidence())
                    .put("response", rule.response().name().toLowerCase(Locale.ROOT))
                    .put("false_positives", rule.falsePositives())
                    .put("shadow", rule.shadow())
                    .put("against_server", rule.againstServer())
                    .put("own_limit", rule.ownLimit());
            rule.tags().forEach(node.putArray("tags")::add);
            var parameters = node.putObject("parameters");
            for (Parameter parameter : rule.parameters()) {
                parameters
                        .putObject(parameter.name())
                        .put("meaning", parameter.meaning())
                        .put("unit", parameter.unit().name().toLowerCase(Locale.ROOT))
                        .put("default", parameter.text(parameter.preset()))
                        .put("min", parameter.text(parameter.least()))
                        .put("max", parameter.text(parameter.most()));
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(array);
    }
}
