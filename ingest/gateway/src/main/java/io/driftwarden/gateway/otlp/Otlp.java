package io.driftwarden.gateway.otlp;

import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.encoding.DecodingService;
import com.linecorp.armeria.server.grpc.GrpcService;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Guarded;

/** The OTLP doors: {@code /v1/traces} and {@code /v1/logs} over HTTP, and both services over gRPC; gzip is taken at each. */
public final class Otlp {
    private Otlp() {}

    /** Adds them to a server. */
    public static void mount(ServerBuilder server, EventSink sink, Authentication authentication, OtlpLimits limits) {
        OtlpIntake intake = new OtlpIntake(sink, limits);
        for (Signal signal : Signal.values()) {
            server.route()
                    .path(signal.path())
                    .maxRequestLength(limits.maxBytes())
                    .build(new OtlpHttp(signal, intake)
                            .decorate(DecodingService.newDecorator())
                            .decorate(Guarded.by(authentication)));
        }
        OtlpGrpc services = new OtlpGrpc(intake);
        server.service(
                GrpcService.builder()
                        .addService(services.traces())
                        .addService(services.logs())
                        .maxRequestMessageLength(limits.maxBytes())
                        .useBlockingTaskExecutor(true)
                        .build(),
                Guarded.by(authentication));
    }
}
