package io.driftwarden.publisher;

import io.driftwarden.contract.CommandAcknowledged;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a gateway says of a command that it carried out. The same command carried out again gives an event of the same id. */
final class Acknowledgements {
    private static final String TYPE = "io.driftwarden.command.acknowledged";

    private Acknowledgements() {}

    static TrustEvent of(TrustCommand command, String gateway, Instant now) {
        String time = now.truncatedTo(ChronoUnit.MILLIS).toString();
        return TrustEvent.newBuilder()
                .setId("ack-" + command.getCommandId())
                .setSource("gateway/" + gateway)
                .setType(TYPE)
                .setTime(time)
                .setSubject(command.getSession())
                .setTenant(command.getTenant())
                .setCommandAcknowledged(CommandAcknowledged.newBuilder()
                        .setCommandId(command.getCommandId())
                        .setGateway(gateway)
                        .setOutcome("enforced")
                        .setEnforcedAt(time)
                        .build())
                .build();
    }
}
