package io.driftwarden.deploy.registry;

import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Consumes;
import com.linecorp.armeria.server.annotation.Default;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Produces;
import com.linecorp.armeria.server.annotation.Put;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /config} and {@code /mode}. */
@Blocking
@Produces(SchemaRegistryServer.MEDIA_TYPE_NAME)
final class ConfigRoutes {

    private final Registry registry;

    ConfigRoutes(Registry registry) {
        this.registry = registry;
    }

    @Get("/config")
    public Map<String, String> global() {
        return Map.of("compatibilityLevel", registry.globalLevel().name());
    }

    @Get("/config/{subject}")
    public Map<String, String> ofSubject(@Param String subject, @Param @Default("false") boolean defaultToGlobal) {
        CompatibilityLevel level = registry.level(subject).orElseGet(() -> {
            if (defaultToGlobal) {
                return registry.globalLevel();
            }
            throw RegistryException.noCompatibilityOf(subject);
        });
        return Map.of("compatibilityLevel", level.name());
    }

    @Put("/config")
    @Consumes(SchemaRegistryServer.MEDIA_TYPE_NAME)
    @Consumes("application/json")
    public Map<String, String> setGlobal(String body) {
        return configure(null, body);
    }

    @Put("/config/{subject}")
    @Consumes(SchemaRegistryServer.MEDIA_TYPE_NAME)
    @Consumes("application/json")
    public Map<String, String> setOfSubject(@Param String subject, String body) {
        return configure(subject, body);
    }

    @Get("/mode")
    public Map<String, String> mode() {
        return Map.of("mode", "READWRITE");
    }

    private Map<String, String> configure(@Nullable String subject, String body) {
        String wanted = SchemaRequest.tree(body).path("compatibility").asText("");
        CompatibilityLevel level = CompatibilityLevel.forName(wanted.toUpperCase(Locale.ROOT));
        if (level == null) {
            throw RegistryException.invalidCompatibility(wanted);
        }
        registry.configure(subject, level);
        return Map.of("compatibility", level.name());
    }
}
