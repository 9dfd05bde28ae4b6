package io.driftwarden.topology.query;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import java.util.function.Supplier;

/** {@code /healthz}, {@code /readyz} and {@code /metrics}, for whoever operates the detector. */
final class OperationRoutes {
    private static final MediaType PROMETHEUS = MediaType.parse("text/plain; version=0.0.4; charset=utf-8");

    private final Instances instances;
    private final Supplier<String> metrics;

    OperationRoutes(Instances instances, Supplier<String> metrics) {
        this.instances = instances;
        this.metrics = metrics;
    }

    /** 200 unless the detector has failed for good and must be started anew. */
    @Get("/healthz")
    public HttpResponse health() {
        return answer(instances.alive(), "The detector has stopped.");
    }

    /** 200 when questions can be answered and events are judged. */
    @Get("/readyz")
    public HttpResponse readiness() {
        return answer(instances.ready(), "The detector is starting, or partitions are being assigned.");
    }

    /** Meters in Prometheus' text form. */
    @Blocking
    @Get("/metrics")
    public HttpResponse metrics() {
        return HttpResponse.of(HttpStatus.OK, PROMETHEUS, metrics.get());
    }

    private static HttpResponse answer(boolean well, String otherwise) {
        if (!well) {
            throw ProblemException.unavailable(otherwise);
        }
        return HttpResponse.of(HttpStatus.OK, MediaType.PLAIN_TEXT_UTF_8, "ok\n");
    }
}
