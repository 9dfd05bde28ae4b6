package io.driftwarden.deploy.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.TextFile;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.deploy.rules.RulesetOptions;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.engine.yaml.InvalidYamlException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code driftwarden policy check}. */
@Command(
        name = "check",
        description = "Check a policy file. An error names the line and the key.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden policy check policy.yaml",
            "  driftwarden policy check policy.yaml --json | jq -r .digest"
        })
final class PolicyCheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The policy, in YAML or JSON.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print the result as JSON, whatever it is.")
    private boolean json;

    @Mixin
    private RulesetOptions ruleset = new RulesetOptions();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        String text = TextFile.read(file);
        try {
            Policy policy = PolicyText.read(
                    file.toString(), text, ruleset.load().ruleset().rules());
            out.println(
                    json
                            ? result(true).put("digest", policy.digest()).toPrettyString()
                            : file + " is in order; digest " + policy.digest());
            return ExitCodes.OK;
        } catch (InvalidYamlException e) {
            if (!json) {
                throw new UserError(e.text());
            }
            out.println(result(false)
                    .put("line", e.line())
                    .put("key", e.key())
                    .put("error", e.text())
                    .toPrettyString());
            return ExitCodes.USAGE;
        } finally {
            out.flush();
        }
    }

    private ObjectNode result(boolean valid) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file.toString())
                .put("valid", valid);
    }
}
