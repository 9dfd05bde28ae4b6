package io.driftwarden.rules.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The references to public frameworks that rules may carry as tags. */
final class FrameworkReferences {
    private static final Pattern SAFE_MCP = Pattern.compile("SAFE-T[0-9]{4}(\\.[0-9]{3})?");
    private static final Set<String> LISTED = listed();

    private FrameworkReferences() {}

    static boolean known(String tag) {
        return LISTED.contains(tag) || SAFE_MCP.matcher(tag).matches();
    }

    private static Set<String> listed() {
        try (InputStream in = FrameworkReferences.class.getResourceAsStream("/framework-references.txt")) {
            if (in == null) {
                throw new IllegalStateException("framework-references.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
