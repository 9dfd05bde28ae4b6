package io.driftwarden.deploy.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.deploy.console.TemporaryFolder;
import io.driftwarden.deploy.replay.input.EventParser;
import io.driftwarden.deploy.replay.input.EventSort;
import io.driftwarden.deploy.replay.input.Input;
import io.driftwarden.deploy.replay.input.InputFiles;
import io.driftwarden.deploy.replay.input.Inputs;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.rules.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.serialization.Serializer;

/** Plays files of events through the topology into a folder. */
final class Replay {

    /** Events held in memory while sorting; beyond it they go to disk. */
    private static final long SORT_BYTES = 128L << 20;

    private final List<Path> files;
    private final Path folder;
    private final boolean byTime;
    private final CompletableFuture<RulePack> rules;
    private final Policies policies;
    private final int lanes;
    private final Progress progress;

    /**
     * A replay, not yet started.
     *
     * @param folder for the results; made where there is none
     * @param byTime in order of event time across all files; else as the files have them
     * @param rules perhaps still being loaded: the files are read meanwhile
     * @param policies in force from the first event to the last
     * @param lanes topologies that work side by side; the results do not depend on it
     */
    Replay(
            List<Path> files,
            Path folder,
            boolean byTime,
            CompletableFuture<RulePack> rules,
            Policies policies,
            int lanes,
            Progress progress) {
        this.files = List.copyOf(files);
        this.folder = folder;
        this.byTime = byTime;
        this.rules = rules;
        this.policies = policies;
        this.lanes = lanes;
        this.progress = progress;
    }

    /**
     * Plays everything.
     *
     * @return the summary that was written
     */
    ObjectNode run() throws IOException {
        int maxLine = JsonLimits.DEFAULT.maxBytes();
        try (InputFiles input = new InputFiles(files, maxLine);
                TemporaryFolder scratch = TemporaryFolder.in(folder, ".replay-");
                Lanes topologies = new Lanes(lanes, rules, policies, registry(scratch), scratch);
                DrivenFleet fleet = new DrivenFleet(registry(scratch), scratch.folder("fleet"));
                Serializer<TrustEvent> events = events(registry(scratch));
                ReplayOutput output = new ReplayOutput(folder, files)) {
            Feed feed = new Feed(topologies, fleet, output, policies);
            EventParser parser = new EventParser(JsonLimits.DEFAULT, events);
            try (Inputs inputs = new Inputs(input, parser)) {
                if (byTime) {
                    sorted(inputs, input, scratch, feed, output);
                } else {
                    asIs(inputs, input, feed, output);
                }
            }
            topologies.sessions(output::session);
            progress.done(output.summary());
            return output.finish(rules.join().ruleset(), policies);
        }
    }

    /** A registry in this process's memory, that this replay's topologies share. */
    private static String registry(TemporaryFolder scratch) {
        return "mock://" + scratch.path().toAbsolutePath();
    }

    private static Serializer<TrustEvent> events(String registry) {
        return new ContractSerdes(Map.of("schema.registry.url", registry))
                .events()
                .serializer();
    }

    private void asIs(Inputs inputs, InputFiles files, Feed feed, ReplayOutput output) {
        for (Input input = inputs.next(); input != null; input = inputs.next()) {
            if (input instanceof Input.Event event) {
                feed.add(event);
            } else if (input instanceof Input.Rejected rejected) {
                feed.settle();
                output.rejected(rejected);
            }
            progress.judged(output.summary().events(), files.share());
        }
        feed.settle();
    }

    private void sorted(Inputs inputs, InputFiles files, TemporaryFolder scratch, Feed feed, ReplayOutput output)
            throws IOException {
        try (EventSort sort = new EventSort(scratch.folder("sort"), SORT_BYTES)) {
            long read = 0;
            for (Input input = inputs.next(); input != null; input = inputs.next()) {
                if (input instanceof Input.Event event) {
                    sort.add(event);
                    read++;
                } else if (input instanceof Input.Rejected rejected) {
                    output.rejected(rejected);
                }
                progress.read(read, files.share());
            }
            sort.finish();
            for (Input.Event event = sort.take(); event != null; event = sort.take()) {
                feed.add(event);
                progress.judged(
                        output.summary().events(), (double) output.summary().events() / read);
            }
            feed.settle();
        }
    }
}
