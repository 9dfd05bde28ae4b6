package io.driftwarden.topology.process;

import io.driftwarden.contract.CommandAcknowledged;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.output.CommandAlerts;
import io.driftwarden.topology.output.Commands;
import io.driftwarden.topology.store.PendingCommand;
import io.driftwarden.topology.store.PendingCommands;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Sees to it that commands are carried out: sends what nobody acknowledges again, and says so when that does not help. It goes
 * by this process's clock, since a gateway that is silent sends no events by which to tell time; no verdict depends on it.
 * Confined to one task.
 */
final class CommandWatch {
    /** How long an acknowledgement may take, before a command is sent again. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How often a command is sent. */
    static final int MAX_SENDS = 4;

    private final PendingCommands pending;
    private final Outputs outputs;
    private final Deserializer<TrustCommand> deserializer;
    private final DetectorMetrics metrics;

    CommandWatch(
            PendingCommands pending,
            Outputs outputs,
            Deserializer<TrustCommand> deserializer,
            DetectorMetrics metrics) {
        this.pending = pending;
        this.outputs = outputs;
        this.deserializer = deserializer;
        this.metrics = metrics;
    }

    /** Sends the command, and waits for it to be acknowledged. */
    void issue(TrustCommand command, long now) {
        byte[] bytes = outputs.command(command);
        metrics.command();
        pending.put(command.getCommandId(), new PendingCommand(bytes, now, now, 1));
    }

    /** Hears of a command that was carried out. A gateway that could not says so, and is asked again. */
    void heard(TrustEvent event, long now) {
        event.getCommandAcknowledged()
                .filter(acknowledged ->
                        acknowledged.getOutcome().filter("failed"::equals).isEmpty())
                .flatMap(CommandAcknowledged::getCommandId)
                .ifPresent(id -> acknowledged(id, event, now));
    }

    private void acknowledged(String id, TrustEvent event, long now) {
        PendingCommand known = pending.get(id);
        if (known == null) {
            return;
        }
        TrustCommand command = deserializer.deserialize(Topics.COMMANDS, known.command());
        if (command.getSession().equals(event.getSubject())) {
            pending.remove(id);
            if (command.getType().equals(Commands.SESSION_REVOKED)) {
                metrics.killed(Duration.ofMillis(Math.max(0, now - known.issued())));
            }
        }
    }

    /** Sends again what has waited too long; gives up, loudly, what was sent often enough. */
    void check(long now) {
        if (pending.isEmpty()) {
            return;
        }
        for (Map.Entry<String, PendingCommand> entry : pending.all()) {
            PendingCommand waiting = entry.getValue();
            if (now - waiting.sent() < PATIENCE.toMillis()) {
                continue;
            }
            TrustCommand command = deserializer.deserialize(Topics.COMMANDS, waiting.command());
            if (waiting.sends() < MAX_SENDS) {
                byte[] unused = outputs.command(command); // the same as what is kept
                metrics.sentAgain();
                pending.put(entry.getKey(), waiting.again(now));
            } else {
                outputs.alert(CommandAlerts.unacknowledged(command, waiting.sends()));
                metrics.unacknowledged();
                pending.remove(entry.getKey());
            }
        }
    }
}
