package io.driftwarden.gateway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.Server;
import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.event.EventType;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.decide.RecordingSink;
import io.driftwarden.gateway.mapping.JsonMapping.Condition;
import io.driftwarden.gateway.mapping.JsonMapping.Rule;
import io.driftwarden.gateway.server.Servers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogIntakeTest {
    private static final String TOKEN = "acme-token-0123456789";
    private static final String RECORD =
            "{'kind':'egress','at':1767225602.25,'conversation':'c1','scheme':'https','host':'h.example','path':'/p?q=1','code':200}";

    private final RecordingSink sink = new RecordingSink();
    private Server server;

    @BeforeEach
    void start() {
        JsonMapping mapping = new JsonMapping(
                "mine",
                Map.of("time", at(Form.EPOCH_SECONDS, "/at"), "session", at(Form.PLAIN, "/session", "/conversation")),
                List.of(new Rule(
                        EventType.DESTINATION_CONTACTED,
                        List.of(
                                new Condition(JsonPointer.compile("/kind"), Set.of("egress")),
                                new Condition(JsonPointer.compile("/host"), Set.of())),
                        Map.of(
                                "url", Value.Join.of("{/scheme}://{/host}{/path}"),
                                "protocol", new Value.Constant("https"),
                                "outcome",
                                        new Value.At(
                                                List.of(JsonPointer.compile("/code")),
                                                Form.PLAIN,
                                                Map.of("200", "ok"),
                                                Optional.of("error"))))));
        var builder = Servers.builder().http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        LogIntake.mount(
                builder,
                sink,
                Authentication.of(TenantTokens.of(Map.of(TOKEN, "acme"))),
                List.of(mapping),
                () -> Instant.parse("2026-06-01T00:00:00Z"));
        server = builder.build();
        server.start().join();
    }

    @AfterEach
    void stop() {
        Servers.stop(server);
    }

    @Test
    void aRecordBecomesTheEventThatItsMappingSays() {
        // when
        AggregatedHttpResponse answer = post("", "application/json", RECORD);

        // then
        assertThat(answer.status().code()).isEqualTo(204);
        assertThat(answer.content().isEmpty()).isTrue();
        DestinationContacted data = sink.last().getDestinationContacted().orElseThrow();
        assertThat(sink.events).hasSize(1);
        assertThat(sink.last().getSubject()).isEqualTo("c1");
        assertThat(sink.last().getTenant()).contains("acme");
        assertThat(sink.last().getTime()).isEqualTo("2026-01-01T00:00:02.250Z");
        assertThat(sink.last().getSource()).isEqualTo("log/mine");
        assertThat(data.getUrl()).contains("https://h.example/p?q=1");
        assertThat(data.getExtra()).containsEntry("outcome", "\"ok\"");
    }

    @Test
    void theSameRecordAgainIsTheSameEvent() {
        // when
        post("", "application/x-ndjson", RECORD + "\n" + RECORD + "\n" + RECORD.replace("/p", "/other"));

        // then
        assertThat(sink.events).hasSize(3);
        assertThat(sink.events.get(0).getId()).isEqualTo(sink.events.get(1).getId());
        assertThat(sink.events.get(0).getId()).isNotEqualTo(sink.events.get(2).getId());
    }

    @Test
    void whatStandsForNothingIsPassedOver() {
        AggregatedHttpResponse answer =
                post("", "application/json", "[" + RECORD.replace("egress", "ingress") + ",{}]");

        assertThat(answer.status().code()).isEqualTo(204);
        assertThat(sink.events).isEmpty();
    }

    @Test
    void theSenderMayTellSessionAndTime() {
        // given
        String bare = "{'kind':'egress','scheme':'https','host':'h.example','path':'/p'}";

        // when
        AggregatedHttpResponse answer = post("?session=s9", "application/json", bare);

        // then
        assertThat(answer.status().code()).isEqualTo(204);
        assertThat(sink.last().getSubject()).isEqualTo("s9");
        assertThat(sink.last().getTime()).isEqualTo("2026-06-01T00:00:00Z");
    }

    @Test
    void oneRecordWithoutASessionStopsAllAndIsNamed() {
        // when
        AggregatedHttpResponse answer =
                post("", "application/x-ndjson", RECORD + "\n" + RECORD.replace("conversation", "talk"));

        // then
        assertThat(answer.status().code()).isEqualTo(400);
        assertThat(answer.contentUtf8()).contains("record 1").contains("missing_subject");
        assertThat(sink.events).isEmpty();
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(post("", "application/json", "{").status().code()).isEqualTo(400);
        assertThat(post("", "application/json", "[1]").status().code()).isEqualTo(400);
        assertThat(post("", "text/plain", RECORD).status().code()).isEqualTo(415);
    }

    private static Value at(Form form, String... places) {
        return new Value.At(
                List.of(places).stream().map(JsonPointer::compile).toList(), form, Map.of(), Optional.empty());
    }

    private AggregatedHttpResponse post(String query, String type, String body) {
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, "/v1/access-logs/mine" + query)
                .set("content-type", type)
                .set("authorization", "Bearer " + TOKEN)
                .build();
        return WebClient.of("http://127.0.0.1:" + server.activeLocalPort())
                .execute(headers, body.replace('\'', '"'))
                .aggregate()
                .join();
    }
}
