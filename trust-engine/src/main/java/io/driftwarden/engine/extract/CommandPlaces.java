package io.driftwarden.engine.extract;

import io.driftwarden.engine.command.CommandLines;
import io.driftwarden.engine.command.Runners;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the programs of a command go without a URL that says so: the options of curl that send a request elsewhere than its URL
 * (curl's manual: "--resolve", "--connect-to", "--proxy", "--unix-socket"), and the shell's own connections (Bash manual,
 * "Redirections").
 */
final class CommandPlaces {
    private static final Set<String> PROXIES = Set.of(
            "-x", "--proxy", "--preproxy", "--socks4", "--socks4a", "--socks5", "--socks5-hostname", "--proxy1.0");
    private static final Set<String> SOCKETS = Set.of("--unix-socket", "--abstract-unix-socket");
    private static final List<String> DEVICES = List.of("/dev/tcp/", "/dev/udp/");

    private static final int MAX_PLACES = 16;
    /** Commands within words of commands that are read. */
    private static final int MAX_DEPTH = 2;

    private final List<CanonicalValue> places = new ArrayList<>();

    private CommandPlaces() {}

    /** The places that the programs name. */
    static List<CanonicalValue> of(List<List<String>> commands) {
        CommandPlaces found = new CommandPlaces();
        found.read(commands, MAX_DEPTH);
        return found.places;
    }

    private void read(List<List<String>> commands, int depth) {
        for (List<String> words : commands) {
            boolean interpreted = words.stream().anyMatch(Runners::interprets);
            boolean curl = false;
            for (int i = 0; i < words.size() && places.size() < MAX_PLACES; i++) {
                String word = words.get(i);
                if (curl && word.startsWith("-") && i + 1 < words.size()) {
                    option(word, words.get(i + 1), i + 2 < words.size() ? words.get(i + 2) : "");
                } else if (word.startsWith("/dev/")) {
                    DEVICES.stream()
                            .filter(word::startsWith)
                            .forEach(device -> add(Canonical.url(
                                    "tcp://" + word.substring(device.length()).replaceFirst("/", ":"))));
                } else if (interpreted && depth > 0 && word.indexOf(' ') > 0) {
                    read(CommandLines.of(word), depth - 1);
                }
                curl = curl || Runners.program(word).equals("curl");
            }
        }
    }

    /** @param next behind the value, as brackets around an IPv6 address part words */
    private void option(String name, String value, String next) {
        if (SOCKETS.contains(name)) {
            add(Canonical.url("http+unix://" + value));
        } else if (name.equals("--resolve")) {
            String address = behindPort(value);
            add(Canonical.host(address.isEmpty() ? next : address));
        } else if (name.equals("--connect-to")) {
            add(Canonical.url("tcp://" + behindPort(value)));
        } else if (PROXIES.contains(name) && !value.contains("://")) {
            add(Canonical.url("http://" + value));
        }
    }

    /** What stands behind {@code host:port:}. */
    private static String behindPort(String value) {
        int host = value.indexOf(':');
        int port = value.indexOf(':', host + 1);
        return host < 0 || port < 0 ? "" : value.substring(port + 1);
    }

    private void add(Optional<CanonicalValue> place) {
        place.ifPresent(places::add);
    }
}
