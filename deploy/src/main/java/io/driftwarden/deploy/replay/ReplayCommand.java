package io.driftwarden.deploy.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.Terminals;
import io.driftwarden.deploy.policy.PolicyOptions;
import io.driftwarden.deploy.rules.RulesetOptions;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.rules.RulePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code driftwarden replay}. */
@Command(
        name = "replay",
        description = {
            "Play files of events through the detector, in order of event time, and write what it says.",
            "The same files give the same results, byte for byte. Lines that are no events go to dead-letters.jsonl."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden replay yesterday.jsonl.gz --out results",
            "  driftwarden replay logs/*.jsonl --out without-text --disable-tag text",
            "  driftwarden replay logs/*.jsonl --out stricter --policy stricter.yaml",
            "  driftwarden replay incident.jsonl --out results --json | jq .sessions"
        })
public final class ReplayCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Events as JSON lines, .jsonl or .jsonl.gz.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for verdicts, alerts, commands, sessions, dead letters and the summary.")
    private Path out = Path.of("");

    @Option(names = "--as-is", description = "Keep the order of the files and of their lines.")
    private boolean asIs;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin
    private RulesetOptions ruleset = new RulesetOptions();

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter stdout = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter stderr = spec.commandLine().getErr();
        Progress progress = new Progress(stderr, Terminals.isStandardError());
        // Bound before there are threads: what several log while it happens is held back, and a warning tells of it.
        LoggerFactory.getILoggerFactory();
        int lanes = Runtime.getRuntime().availableProcessors();
        CompletableFuture<RulePack> rules = ruleset.loading();
        Policies policies = policy.load(() -> rules.join().ruleset().rules());
        ObjectNode summary = new Replay(files, out, !asIs, rules, policies, lanes, progress).run();
        stdout.println(json ? summary.toPrettyString() : SummaryText.of(summary, out));
        stdout.flush();
        return ExitCodes.OK;
    }
}
