package io.driftwarden.deploy.config;

import io.driftwarden.engine.yaml.Section;
import io.driftwarden.gateway.forwardauth.Meaning;
import io.driftwarden.gateway.server.Doors;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The section {@code doors}: which are open. */
final class DoorsSection {

    private DoorsSection() {}

    static Doors read(Section section) {
        Doors doors = new Doors(
                section.flag("events", true),
                section.flag("authzen", true),
                section.one("forward.auth", DoorsSection::meaning).orElse(Doors.ALL.forwardAuth()),
                section.flag("ext.authz", true),
                section.flag("ext.mcp", true),
                section.flag("otlp", true));
        section.refuseTheRest();
        return doors;
    }

    private static Optional<Meaning> meaning(String text) {
        if (text.equals("off")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Meaning.values())
                .filter(meaning -> meaning.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be tool_call, destination or off")));
    }
}
