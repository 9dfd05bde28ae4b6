package io.driftwarden.deploy.detector;

import io.driftwarden.deploy.config.DetectorConfig;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.Foreground;
import io.driftwarden.deploy.policy.PolicyFile;
import io.driftwarden.deploy.rules.RulesetOptions;
import io.driftwarden.rules.RulePack;
import io.driftwarden.topology.Detector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftwarden detector}. */
@Command(
        name = "detector",
        description = {
            "Run the detector against your own Kafka and schema registry.",
            "Instances with one application.id share the work; each needs its own state folder."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden detector --config detector.yaml",
            "  driftwarden detector --config detector.yaml --check",
            "",
            "The least that detector.yaml needs:",
            "  kafka:",
            "    bootstrap.servers: kafka:9092",
            "  schema.registry:",
            "    url: http://registry:8081",
            "",
            "And what else it knows, with the defaults:",
            "  application.id: driftwarden-detector",
            "  kafka:                      # anything Kafka's clients and Kafka Streams know",
            "    security.protocol: SASL_SSL",
            "    sasl.mechanism: PLAIN",
            "    sasl.jaas.config: $${env:KAFKA_JAAS}  # from the environment, never shown",
            "  schema.registry:            # anything Confluent's client knows",
            "    basic.auth.credentials.source: USER_INFO",
            "    basic.auth.user.info: $${env:REGISTRY_USER_INFO}",
            "  processing:",
            "    state.dir: state",
            "    exactly.once: true",
            "    commit.interval: 100ms",
            "    threads: 2",
            "    standby.replicas: 0",
            "  sessions:                   # how long they are remembered, by event time",
            "    idle: 24h",
            "    killed: 7d",
            "    max.per.partition: 1000000",
            "  topics:",
            "    create: true",
            "    partitions: 6",
            "    replication.factor: -1    # the broker's default",
            "    events.retention: 7d",
            "    verdicts.retention: 1d",
            "    alerts.retention: 30d",
            "    commands.retention: 30d",
            "    dead.letters.retention: 14d",
            "  query:",
            "    listen: 127.0.0.1:8080",
            "    advertised: node-1:8080   # as other instances reach this one; none by default",
            "  rules:",
            "    folder: our-rules         # the bundled ones by default",
            "    add: []                   # or folders of text patterns and rule families beside them",
            "    disabled.tags: []",
            "  policy:                     # what the topic trust.policy has of a tenant comes before",
            "    file: policy.yaml         # for all tenants; the built-in one by default",
            "    tenants:",
            "      acme: acme.yaml"
        })
public final class DetectorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration, in YAML.")
    private Path file = Path.of("");

    @Option(names = "--check", description = "Only check the configuration and the rules, and end.")
    private boolean checkOnly;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        DetectorConfig config = DetectorConfig.read(file, System.getenv());
        RulePack rules = rules(config.rules());
        ConfiguredDetector configured = new ConfiguredDetector(
                config,
                rules,
                PolicyFile.read(
                        config.policy().file(),
                        config.policy().tenants(),
                        rules.ruleset().rules()));
        if (checkOnly) {
            out.println(file + " is in order.");
            out.flush();
            return ExitCodes.OK;
        }
        try (Foreground foreground = new Foreground()) {
            Detector detector = foreground.add(configured.start());
            out.println("The detector " + config.applicationId() + " answers at " + detector.queryUrl() + ".");
            out.flush();
            return foreground.until(detector.stopped());
        }
    }

    private static RulePack rules(DetectorConfig.Rules rules) {
        return rules.added().isEmpty()
                ? RulesetOptions.load(rules.folder(), rules.disabledTags(), "rules.folder")
                : RulesetOptions.loadWith(rules.added(), rules.disabledTags(), "rules.add");
    }
}
