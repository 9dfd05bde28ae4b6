package io.driftwarden.deploy.config;

import io.driftwarden.engine.yaml.Section;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The section {@code schema.registry}: settings of Confluent's client by its own names. {@code url} and {@code ssl.…}
 * stand for {@code schema.registry.url} and {@code schema.registry.ssl.…}.
 */
final class RegistrySettings {

    private static final String PREFIX = "schema.registry.";

    private RegistrySettings() {}

    static Map<String, String> read(Section section) {
        Map<String, String> settings = new LinkedHashMap<>();
        section.flat().forEach((name, value) -> settings.put(clientName(name), value));
        if (settings.getOrDefault(PREFIX + "url", "").isBlank()) {
            throw DetectorConfigReader.missing(section, "url", "https://registry:8081");
        }
        return settings;
    }

    private static String clientName(String name) {
        return name.equals("url") || name.startsWith("ssl.") ? PREFIX + name : name;
    }
}
