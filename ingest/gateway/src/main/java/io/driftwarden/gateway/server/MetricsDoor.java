package io.driftwarden.gateway.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.publisher.SpoolStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;

/** {@code GET /metrics}, in Prometheus' text form: what the spool did and has, where there is one. Nothing of it is a tenant's. */
final class MetricsDoor extends AbstractHttpService {
    private static final MediaType PROMETHEUS = MediaType.parse("text/plain; version=0.0.4; charset=utf-8");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Status status;

    private MetricsDoor(Status status) {
        this.status = status;
        if (status.spool().isPresent()) {
            counts("trust_spool_spooled", "Events written to disk while Kafka was away", SpoolStatus::spooled);
            counts("trust_spool_replayed", "Events sent from disk", SpoolStatus::replayed);
            counts(
                    "trust_spool_dropped",
                    "Events neither sent nor written; who published them knows",
                    SpoolStatus::refused);
            counts("trust_spool_rejected", "Events from disk that Kafka does not take", SpoolStatus::rejected);
            shows("trust_spool_waiting_bytes", "On disk, to be sent", SpoolStatus::waitingBytes);
            shows("trust_spool_active", "1 while events go to disk", spool -> spool.spooling() ? 1 : 0);
        }
    }

    static void mount(ServerBuilder server, Status status, Authentication authentication) {
        server.service("/metrics", new MetricsDoor(status).decorate(Guarded.by(authentication)));
    }

    // Meters hold what they measure weakly: that is this door, which the server holds.

    private void counts(String name, String meaning, ToDoubleFunction<SpoolStatus> count) {
        FunctionCounter.builder(name, this, door -> door.value(count))
                .description(meaning)
                .register(registry);
    }

    private void shows(String name, String meaning, ToDoubleFunction<SpoolStatus> value) {
        Gauge.builder(name, this, door -> door.value(value))
                .description(meaning)
                .register(registry);
    }

    private double value(ToDoubleFunction<SpoolStatus> of) {
        return status.spool().map(of::applyAsDouble).orElse(0.0);
    }

    @Override
    protected HttpResponse doGet(ServiceRequestContext context, HttpRequest request) {
        return HttpResponse.of(HttpStatus.OK, PROMETHEUS, registry.scrape());
    }
}
