package io.driftwarden.deploy.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.SessionView;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.output.CommandJson;
import io.driftwarden.contract.output.SessionJson;
import io.driftwarden.contract.output.VerdictJson;
import io.driftwarden.deploy.replay.input.Input;
import io.driftwarden.deploy.replay.input.Place;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.rule.Ruleset;
import java.nio.file.Path;
import java.util.List;

/** The folder that a replay writes, as the event contract lays it down. The same results give the same bytes. */
final class ReplayOutput implements AutoCloseable {

    /** {@code iss} of the commands: nobody issues what is only replayed. */
    private static final String ISSUER = "urn:driftwarden:replay";

    private final List<Path> files;
    private final JsonLinesFile verdicts;
    private final JsonLinesFile alerts;
    private final JsonLinesFile commands;
    private final JsonLinesFile sessions;
    private final JsonLinesFile deadLetters;
    private final Path summaryFile;
    private final ReplaySummary summary = new ReplaySummary();

    /** @param files as they were named, for telling places */
    ReplayOutput(Path folder, List<Path> files) {
        this.files = List.copyOf(files);
        this.summaryFile = folder.resolve("summary.json");
        // An old summary must not stand beside the results of a replay that broke off.
        JsonLinesFile.delete(summaryFile);
        this.verdicts = new JsonLinesFile(folder.resolve("verdicts.jsonl"));
        this.alerts = new JsonLinesFile(folder.resolve("alerts.jsonl"));
        this.commands = new JsonLinesFile(folder.resolve("commands.jsonl"));
        this.sessions = new JsonLinesFile(folder.resolve("sessions.jsonl"));
        this.deadLetters = new JsonLinesFile(folder.resolve("dead-letters.jsonl"));
    }

    /** What came of the next event. */
    void judged(Judged judged) {
        summary.event();
        judged.verdicts().forEach(this::verdict);
        judged.alerts().forEach(alert -> summary.alert(alert.getSeverity()));
        judged.ocsfAlerts().forEach(alerts::write);
        judged.commands().forEach(this::command);
        judged.deadLetters()
                .forEach(letter ->
                        deadLetter(judged.place(), letter.getReason(), letter.getDetail(), letter.getValueBytes()));
    }

    private void verdict(TrustVerdict verdict) {
        if (verdict.getDuplicate()) {
            summary.duplicate();
            return;
        }
        summary.verdict(verdict);
        ObjectNode json = VerdictJson.of(verdict);
        json.remove("reason");
        verdicts.write(json);
    }

    private void command(TrustCommand command) {
        summary.command(command.getType());
        commands.write(CommandJson.of(command, ISSUER));
    }

    void rejected(Input.Rejected rejected) {
        deadLetter(rejected.place(), rejected.reason(), rejected.detail(), rejected.bytes());
    }

    void session(SessionView session) {
        summary.session(session.getVerdict());
        sessions.write(SessionJson.outcome(session));
    }

    ReplaySummary summary() {
        return summary;
    }

    /** Writes the summary, the last file. */
    ObjectNode finish(Ruleset ruleset, Policies policies) {
        ObjectNode json = summary.json(ruleset, policies);
        JsonLinesFile.writeDocument(summaryFile, json);
        return json;
    }

    private void deadLetter(Place place, String reason, String detail, long bytes) {
        summary.deadLetter(reason);
        deadLetters.write(JsonNodeFactory.instance
                .objectNode()
                .put("file", files.get(place.file()).toString())
                .put("line", place.line())
                .put("reason", reason)
                .put("detail", detail)
                .put("bytes", bytes));
    }

    @Override
    public void close() {
        List.of(verdicts, alerts, commands, sessions, deadLetters).forEach(JsonLinesFile::close);
    }
}
