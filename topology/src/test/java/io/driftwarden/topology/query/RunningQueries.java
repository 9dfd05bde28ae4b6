package io.driftwarden.topology.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.server.Server;
import io.driftwarden.topology.TopologyHarness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A topology, and a query service in front of it, for each test. */
abstract class RunningQueries {
    private static final JsonMapper MAPPER = new JsonMapper();

    final FakeInstances instances = new FakeInstances();
    private final Server server = QueryService.server(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), instances, () -> "trust_events_total 1\n");

    @TempDir
    Path folder;

    TopologyHarness harness;

    @BeforeEach
    void open() {
        harness = TopologyHarness.open(folder);
        instances.reset(harness::store);
        server.start().join();
    }

    @AfterEach
    void close() {
        QueryService.stop(server);
        harness.close();
    }

    String address() {
        return "127.0.0.1:" + server.activeLocalPort();
    }

    AggregatedHttpResponse get(String path) {
        return WebClient.of("http://" + address()).get(path).aggregate().join();
    }

    /** The body of an answer that must be good. */
    JsonNode json(String path) {
        AggregatedHttpResponse answer = get(path);
        assertThat(answer.status().code()).as(answer.contentUtf8()).isEqualTo(200);
        return parsed(answer);
    }

    /** All pages of a list, from the first to the one that names no next. */
    List<JsonNode> pages(String path) {
        List<JsonNode> pages = new ArrayList<>();
        JsonNode page = json(path);
        pages.add(page);
        while (page.has("next_cursor")) {
            page = json(path + "&cursor=" + page.path("next_cursor").textValue());
            pages.add(page);
        }
        return pages;
    }

    static JsonNode parsed(AggregatedHttpResponse answer) {
        try {
            return MAPPER.readTree(answer.contentUtf8());
        } catch (IOException e) {
            throw new AssertionError(answer.contentUtf8(), e);
        }
    }
}
