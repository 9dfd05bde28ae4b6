package io.driftwarden.deploy.registry;

import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Consumes;
import com.linecorp.armeria.server.annotation.Default;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Post;
import com.linecorp.armeria.server.annotation.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /subjects} and {@code /compatibility}. */
@Blocking
@Produces(SchemaRegistryServer.MEDIA_TYPE_NAME)
final class SubjectRoutes {

    private final Registry registry;

    SubjectRoutes(Registry registry) {
        this.registry = registry;
    }

    @Get("/subjects")
    public List<String> subjects() {
        return registry.subjects();
    }

    @Get("/subjects/{subject}/versions")
    public List<Integer> versions(@Param String subject) {
        return registry.versions(subject).stream().map(SchemaVersion::version).toList();
    }

    @Get("/subjects/{subject}/versions/{version}")
    public Map<String, Object> version(@Param String subject, @Param String version) {
        return view(registry.version(subject, VersionRef.parse(version)));
    }

    @Post("/subjects/{subject}/versions")
    @Consumes(SchemaRegistryServer.MEDIA_TYPE_NAME)
    @Consumes("application/json")
    public Map<String, Integer> register(
            @Param String subject, @Param @Default("false") boolean normalize, String body) {
        return Map.of(
                "id",
                registry.register(subject, SchemaRequest.parse(body, normalize)).id());
    }

    @Post("/subjects/{subject}")
    @Consumes(SchemaRegistryServer.MEDIA_TYPE_NAME)
    @Consumes("application/json")
    public Map<String, Object> lookUp(@Param String subject, @Param @Default("false") boolean normalize, String body) {
        return view(registry.lookUp(subject, SchemaRequest.parse(body, normalize)));
    }

    @Post("/compatibility/subjects/{subject}/versions")
    @Consumes(SchemaRegistryServer.MEDIA_TYPE_NAME)
    @Consumes("application/json")
    public Map<String, Object> checkAll(@Param String subject, @Param @Default("false") boolean verbose, String body) {
        return answer(registry.objections(subject, SchemaRequest.parse(body, false)), verbose);
    }

    @Post("/compatibility/subjects/{subject}/versions/{version}")
    @Consumes(SchemaRegistryServer.MEDIA_TYPE_NAME)
    @Consumes("application/json")
    public Map<String, Object> check(
            @Param String subject, @Param String version, @Param @Default("false") boolean verbose, String body) {
        VersionRef reference = VersionRef.parse(version);
        return answer(registry.objections(subject, SchemaRequest.parse(body, false), reference), verbose);
    }

    private static Map<String, Object> answer(List<String> objections, boolean verbose) {
        boolean compatible = objections.isEmpty();
        return verbose
                ? Map.of("is_compatible", compatible, "messages", objections)
                : Map.of("is_compatible", compatible);
    }

    private static Map<String, Object> view(SchemaVersion version) {
        Map<String, Object> view = new LinkedHashMap<>(); // the order in which Confluent's answers have it
        view.put("subject", version.subject());
        view.put("version", version.version());
        view.put("id", version.id());
        view.put("schema", version.text());
        return view;
    }
}
