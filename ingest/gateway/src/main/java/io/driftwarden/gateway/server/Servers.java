package io.driftwarden.gateway.server;

import com.linecorp.armeria.common.metric.NoopMeterRegistry;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What every server of this process is built on, and how it stops. */
public final class Servers {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private Servers() {}

    /** A server that keeps no meters and logs nothing of what clients do wrong. */
    public static ServerBuilder builder() {
        return Server.builder()
                // Nobody reads them, and in the JVM's own registry several servers would share their names.
                .meterRegistry(NoopMeterRegistry.get())
                .unloggedExceptionsReportInterval(Duration.ZERO);
    }

    /**
     * Stops it, and returns when what it was asked is answered, or given up as it was built to, and its ports are
     * closed. The threads that accepted connections take two seconds more to end, Netty's quiet period, for which nobody
     * need wait.
     */
    public static void stop(Server server) {
        CompletableFuture<Void> stopped = server.stop();
        while (!stopped.isDone() && !server.activePorts().isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
