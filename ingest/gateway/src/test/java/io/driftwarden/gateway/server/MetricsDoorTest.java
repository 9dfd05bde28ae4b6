package io.driftwarden.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.push.PushCounts;
import io.driftwarden.publisher.SpoolStatus;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsDoorTest {
    @Test
    void prometheusReadsWhatTheSpoolDidAndHas() {
        String metrics = metrics(Optional.of(new SpoolStatus(true, 40, 30, 2, 1, 4096)));

        assertThat(metrics.lines())
                .contains(
                        "trust_spool_spooled_total 40.0",
                        "trust_spool_replayed_total 30.0",
                        "trust_spool_dropped_total 2.0",
                        "trust_spool_rejected_total 1.0",
                        "trust_spool_waiting_bytes 4096.0",
                        "trust_spool_active 1.0");
    }

    @Test
    void withoutASpoolThereIsNothingToTell() {
        assertThat(metrics(Optional.empty())).doesNotContain("trust_spool");
    }

    private static String metrics(Optional<SpoolStatus> spool) {
        ServerBuilder builder = Server.builder().http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        MetricsDoor.mount(
                builder,
                new Status() {
                    @Override
                    public Optional<SpoolStatus> spool() {
                        return spool;
                    }

                    @Override
                    public Map<String, PushCounts> pushed(String tenant) {
                        return Map.of();
                    }
                },
                Authentication.NONE);
        try (Server server = builder.build()) {
            server.start().join();
            return WebClient.of("http://127.0.0.1:" + server.activeLocalPort())
                    .get("/metrics")
                    .aggregate()
                    .join()
                    .contentUtf8();
        }
    }
}
