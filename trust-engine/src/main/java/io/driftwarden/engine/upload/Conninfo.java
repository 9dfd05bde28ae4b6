package io.driftwarden.engine.upload;

import io.driftwarden.engine.value.CanonicalValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Connection strings of databases: {@code host=name port=5432}, {@code Server=name,1433;Database=d}. */
final class Conninfo {
    private static final Set<String> HOSTS = Set.of("host", "hostaddr", "server", "data source", "address", "addr");

    private Conninfo() {}

    static Optional<CanonicalValue> host(String text) {
        return Stream.of(text.split(text.indexOf(';') >= 0 ? ";" : "\\s", -1))
                .filter(setting -> setting.indexOf('=') > 0)
                .filter(setting -> HOSTS.contains(
                        setting.substring(0, setting.indexOf('=')).strip().toLowerCase(Locale.ROOT)))
                .map(setting ->
                        setting.substring(setting.indexOf('=') + 1).strip().replace("'", ""))
                .flatMap(name -> Places.host(name.startsWith("tcp:") ? name.substring(4) : name, "tcp").stream())
                .findFirst();
    }
}
