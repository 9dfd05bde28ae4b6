package io.driftwarden.deploy.registry;

import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.Server;
import io.driftwarden.gateway.server.Servers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A schema registry on loopback that Confluent's client takes for the real one. Ids, versions and compatibility settings
 * stay in the folder and are the same after a restart. Compatibility is {@code FULL_TRANSITIVE} where nothing else is
 * configured.
 *
 * <p>Safe for use by several threads.
 */
public final class SchemaRegistryServer implements AutoCloseable {

    static final String MEDIA_TYPE_NAME = "application/vnd.schemaregistry.v1+json";
    static final MediaType MEDIA_TYPE = MediaType.parse(MEDIA_TYPE_NAME);

    private static final String HOST = "127.0.0.1";
    /** Far above any schema that people write. */
    private static final long MAX_BODY_BYTES = 1 << 20;

    private final Server server;
    private final Registry registry;

    private SchemaRegistryServer(Server server, Registry registry) {
        this.server = server;
        this.registry = registry;
    }

    /**
     * Starts the registry and returns when it answers.
     *
     * @param folder where the schemas are kept; made at first use. One process at a time can use it.
     * @param port TCP port, or 0 for any that is free
     * @throws java.util.concurrent.CompletionException when the port is taken
     * @throws java.io.UncheckedIOException when the folder cannot be used
     */
    public static SchemaRegistryServer start(Path folder, int port) {
        Registry registry = Registry.open(folder.resolve("schemas.jsonl"));
        Server server = build(registry, port);
        try {
            server.start().join();
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
        return new SchemaRegistryServer(server, registry);
    }

    /** What clients set as {@code schema.registry.url}. */
    public String url() {
        return "http://" + HOST + ":" + server.activeLocalPort();
    }

    /** Stops the server, and returns when the folder can be used again. */
    @Override
    public void close() {
        Servers.stop(server);
        registry.close();
    }

    private static Server build(Registry registry, int port) {
        Errors errors = new Errors();
        var builder = Servers.builder()
                .http(new InetSocketAddress(loopback(), port))
                .maxRequestLength(MAX_BODY_BYTES)
                .gracefulShutdownTimeout(Duration.ZERO, Duration.ofSeconds(1))
                .blockingTaskExecutor(2)
                .errorHandler(errors);
        List.of(new SubjectRoutes(registry), new SchemaRoutes(registry), new ConfigRoutes(registry))
                .forEach(routes ->
                        builder.annotatedService().exceptionHandlers(errors).build(routes));
        return builder.build();
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
