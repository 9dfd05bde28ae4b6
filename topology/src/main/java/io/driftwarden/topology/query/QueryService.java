package io.driftwarden.topology.query;

import com.linecorp.armeria.common.metric.NoopMeterRegistry;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The HTTP service that answers questions about sessions, servers and baselines. It runs before Kafka Streams does, since other
 * instances must be told its address; until then it answers 503. Thread-safe.
 */
public final class QueryService implements Closeable {
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);
    private static final int BLOCKING_THREADS = 16;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Server server;
    private final StreamsInstances instances;
    private final HostInfo address;

    private QueryService(Server server, StreamsInstances instances, HostInfo address) {
        this.server = server;
        this.instances = instances;
        this.address = address;
    }

    /**
     * Starts listening.
     *
     * @param metrics all meters in Prometheus' text form
     * @throws java.util.concurrent.CompletionException if the port is taken
     */
    public static QueryService start(QuerySettings settings, Supplier<String> metrics) {
        StreamsInstances instances = new StreamsInstances();
        InetSocketAddress listen = new InetSocketAddress(settings.host(), settings.port());
        Server server = server(listen, instances, metrics);
        server.start().join();
        HostInfo address = settings.advertised()
                .map(HostInfo::buildFromEndpoint)
                .orElseGet(
                        () -> new HostInfo(reachable(listen.getAddress(), settings.host()), server.activeLocalPort()));
        return new QueryService(server, instances, address);
    }

    static Server server(InetSocketAddress listen, Instances instances, Supplier<String> metrics) {
        Problems problems = new Problems();
        ServerBuilder builder = Server.builder()
                .meterRegistry(NoopMeterRegistry.get()) // several servers of one JVM would share their meters' names
                .http(listen)
                .requestTimeout(REQUEST_TIMEOUT)
                .blockingTaskExecutor(BLOCKING_THREADS)
                .gracefulShutdownTimeout(Duration.ZERO, Duration.ofSeconds(2))
                .unloggedExceptionsReportInterval(Duration.ZERO) // it would log what clients do wrong
                .errorHandler(problems);
        Routing routing = new Routing(instances, new Peers());
        List.of(
                        new SessionRoutes(instances, routing),
                        new ServerRoutes(instances, routing),
                        new FleetRoutes(routing),
                        new OperationRoutes(instances, metrics))
                .forEach(routes ->
                        builder.annotatedService().exceptionHandlers(problems).build(routes));
        return builder.build();
    }

    /** Answers from these streams from now on. */
    public void serve(KafkaStreams streams) {
        instances.are(streams, address);
    }

    /** Where other instances reach this one, as {@code host:port}: {@code application.server} of Kafka Streams. */
    public String authority() {
        return address.host() + ':' + address.port();
    }

    /** Stops listening. */
    @Override
    public void close() {
        stop(server);
    }

    /** Returns when its ports are closed; Netty's threads take two seconds more to end, for which nobody need wait. */
    static void stop(Server server) {
        CompletableFuture<Void> stopped = server.stop();
        while (!stopped.isDone() && !server.activePorts().isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static String reachable(InetAddress listen, String host) {
        try {
            return listen.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : host;
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
