package io.driftwarden.deploy.up;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.driftwarden.deploy.console.Style;
import io.driftwarden.deploy.local.Addresses;
import java.nio.file.Path;

/** What a person, or a script, needs to know once everything is up. */
record Welcome(Addresses addresses, Path folder) {

    String text(Style style) {
        return """
                %s

                  Kafka            %s   bootstrap.servers
                  Schema registry  %s   schema.registry.url
                  Event intake     %s
                  Query API        %s
                  Data             %s

                Send an event and wait for its verdict:
                  %s
                See what is known of its session:
                  %s
                Ctrl-C stops it."""
                .formatted(
                        style.bold("Driftwarden is up."),
                        style.cyan(addresses.kafka()),
                        style.cyan(addresses.registry()),
                        style.cyan(addresses.intake()),
                        style.cyan(addresses.queries() + "/v1/sessions"),
                        folder,
                        style.cyan("curl -s '" + addresses.intake()
                                + "?verdict=wait' -H 'content-type: application/cloudevents+json' -d '" + EXAMPLE
                                + "'"),
                        style.cyan("curl -s " + addresses.queries() + "/v1/sessions/try-1"));
    }

    String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kafka", addresses.kafka())
                .put("registry", addresses.registry())
                .put("intake", addresses.intake())
                .put("queries", addresses.queries())
                .put("data", folder.toString())
                .toString();
    }

    private static final String EXAMPLE = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"me\","
            + "\"type\":\"io.driftwarden.tool.called\",\"time\":\"2026-01-01T00:00:00Z\",\"subject\":\"try-1\","
            + "\"data\":{\"server\":\"web\",\"tool\":\"fetch\",\"arguments\":{\"url\":\"http://2852039166/latest/\"}}}";
}
