package io.driftwarden.deploy.registry;

import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Produces;
import java.util.List;
import java.util.Map;

/** {@code /schemas}. */
@Blocking
@Produces(SchemaRegistryServer.MEDIA_TYPE_NAME)
final class SchemaRoutes {

    private final Registry registry;

    SchemaRoutes(Registry registry) {
        this.registry = registry;
    }

    @Get("/schemas/types")
    public List<String> types() {
        return List.of("AVRO");
    }

    @Get("/schemas/ids/{id}")
    public Map<String, String> schema(@Param int id) {
        return Map.of("schema", registry.schema(id).canonicalString());
    }

    @Get("/schemas/ids/{id}/subjects")
    public List<String> subjects(@Param int id) {
        return registry.uses(id).stream().map(SchemaVersion::subject).toList();
    }

    @Get("/schemas/ids/{id}/versions")
    public List<Map<String, Object>> versions(@Param int id) {
        return registry.uses(id).stream()
                .map(each -> Map.<String, Object>of("subject", each.subject(), "version", each.version()))
                .toList();
    }
}
