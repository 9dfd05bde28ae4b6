package io.driftwarden.engine.baseline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose sends are compared with each other: those of one agent with one tool to one class of destinations. As text: agent,
 * server, tool, channel and destination class.
 *
 * @param agent without its version; empty where the session does not say
 * @param egress as gateways saw it leave; else as the arguments of calls told
 */
public record SendKey(String agent, String server, String tool, boolean egress, DestinationClass destinations)
        implements FleetKey {
    static final int PARTS = 5;

    /** The key, unless a name is one that no catalogue would have. */
    public static Optional<SendKey> of(
            String agent, String server, String tool, boolean egress, DestinationClass destinations) {
        return FleetKey.ordinary(agent, server, tool)
                ? Optional.of(new SendKey(agent, server, tool, egress, destinations))
                : Optional.empty();
    }

    static SendKey of(List<String> parts) {
        return new SendKey(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3).equals("egress"),
                DestinationClass.valueOf(parts.get(4).toUpperCase(Locale.ROOT)));
    }

    @Override
    public String text() {
        return FleetKey.joined(agent, server, tool, channel(), destinations.wireName());
    }

    /** {@code egress} or {@code arguments}. */
    public String channel() {
        return egress ? "egress" : "arguments";
    }
}
