package io.driftwarden.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.mcp.FakeDetector;
import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.gateway.mcp.http.ProxyLimits;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.gateway.push.PushCounts;
import io.driftwarden.publisher.SpoolStatus;
import io.micrometer.core.instrument.Metrics;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
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

    @Test
    void severalGatewaysOfOneProcessShareNoMeters() {
        Metrics.globalRegistry.clear();

        try (GatewayServer one = gateway();
                GatewayServer other = gateway()) {
            assertThat(one.port()).isNotEqualTo(other.port());
            assertThat(Metrics.globalRegistry.getMeters())
                    .extracting(meter -> meter.getId().getName())
                    .noneMatch(name -> name.startsWith("armeria.executor"));
        }
    }

    private static GatewayServer gateway() {
        return GatewayServer.start(
                ServerConfig.onLoopback(
                        Authentication.NONE,
                        new McpProxyConfig("edge-1", List.of(), GateSettings.DEFAULT, ProxyLimits.DEFAULT)),
                new FakeDetector());
    }

    private static String metrics(Optional<SpoolStatus> spool) {
        ServerBuilder builder = Servers.builder().http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
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
