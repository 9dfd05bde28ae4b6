package io.driftwarden.engine.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.driftwarden.contract.event.UnicodeText;
import java.net.URLDecoder;
import java.net.URLEncoder;
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
        List<String> parts = Splitter.on('/').splitToList(text);
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("not a fleet key");
        }
        return new FleetKey(
                URLDecoder.decode(parts.get(0), UTF_8),
                URLDecoder.decode(parts.get(1), UTF_8),
                URLDecoder.decode(parts.get(2), UTF_8),
                parts.get(3).equals("egress"),
                DestinationClass.valueOf(parts.get(4).toUpperCase(Locale.ROOT)));
    }

    /** Agent, server, tool, channel and destination class, each as in a query of a URL, with a slash between them. */
    public String text() {
        return String.join("/", encoded(agent), encoded(server), encoded(tool), channel(), destinations.wireName());
    }

    /** {@code egress} or {@code arguments}. */
    public String channel() {
        return egress ? "egress" : "arguments";
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8);
    }

    private static boolean ordinary(String name) {
        return name.length() <= MAX_NAME
                && CharMatcher.javaIsoControl().matchesNoneOf(name)
                && UnicodeText.firstUnpairedSurrogate(name) < 0;
    }
}
