package io.driftwarden.engine.baseline;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose sends are compared with each other: those of one agent with one tool to one class of destinations.
 *
 * @param agent without its version; empty where the session does not say
 * @param egress as gateways saw it leave; else as the arguments of calls told
 */
public record FleetKey(String agent, String server, String tool, boolean egress, DestinationClass destinations) {
    /** Characters of a name; what has longer ones has no baseline. */
    private static final int MAX_NAME = 200;

    private static final char END = '\0';
    private static final int PARTS = 5;

    /** The key, unless a name is one that no catalogue would have: too long, or with control characters. */
    public static Optional<FleetKey> of(
            String agent, String server, String tool, boolean egress, DestinationClass destinations) {
        return ordinary(agent) && ordinary(server) && ordinary(tool)
                ? Optional.of(new FleetKey(agent, server, tool, egress, destinations))
                : Optional.empty();
    }

    /**
     * The key that {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static FleetKey parse(String text) {
        List<String> parts = Splitter.on(END).splitToList(text);
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("not a fleet key");
        }
        return new FleetKey(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3).equals("egress"),
                DestinationClass.valueOf(parts.get(4).toUpperCase(Locale.ROOT)));
    }

    /** The parts with a zero byte between them. */
    public String text() {
        return agent + END + server + END + tool + END + channel() + END + destinations.wireName();
    }

    /** {@code egress} or {@code arguments}. */
    public String channel() {
        return egress ? "egress" : "arguments";
    }

    private static boolean ordinary(String name) {
        return name.length() <= MAX_NAME && CharMatcher.javaIsoControl().matchesNoneOf(name);
    }
}
