package io.driftwarden.topology.query;

import static io.driftwarden.topology.TestEvents.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import io.driftwarden.contract.TrustEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryServiceTest extends RunningQueries {
    @Test
    void tellsAllThatIsKnownOfASession() {
        harness.send(call("s", 1, "read"), call("s", 2, "block"));

        JsonNode session = json("/v1/sessions/s");

        assertThat(session.path("verdict").textValue()).isEqualTo("block");
        assertThat(session.path("events").longValue()).isEqualTo(2);
        assertThat(session.at("/findings/0/rule_id").textValue()).isEqualTo("DW-TST-block");
        assertThat(session.at("/findings/0/evidence/values/0/origin/field").textValue())
                .isEqualTo("$.items[].url");
    }

    @Test
    void findsASessionWhoseIdMustBeEncoded() {
        harness.send(call("urn:x/ü?#%", 1, "read"));

        JsonNode session = json("/v1/sessions/urn:x%2F%C3%BC%3F%23%25");

        assertThat(session.path("session").textValue()).isEqualTo("urn:x/ü?#%");
    }

    @Test
    void anUnknownSessionIsAProblem() {
        AggregatedHttpResponse answer = get("/v1/sessions/nobody");

        assertThat(answer.status().code()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(parsed(answer).path("type").textValue()).isEqualTo("urn:driftwarden:problem:unknown-session");
    }

    @Test
    void aSessionOfAnotherTenantIsUnknown() {
        harness.send(call("s", 1, "read"));

        assertThat(get("/v1/sessions/s?tenant=acme").status().code()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/sessions?verdict=worse,verdict",
        "/v1/sessions?since=yesterday,since",
        "/v1/sessions?limit=0,limit",
        "/v1/sessions?limit=many,limit",
        "/v1/sessions?cursor=*,cursor",
        "/v1/sessions?cursor=_-8,cursor",
        "/v1/sessions?verdit=block,verdit",
        "/v1/sessions/s?limit=1,limit",
        "/v1/sessions/s/timeline?since=2026-01-01T00:00:00Z,since",
        "/v1/sessions?tenant=%20,tenant",
        "/v1/sessions/s/timeline?cursor=YWJj,cursor",
        "/v1/sessions/s/timeline?limit=501,limit",
    })
    void aBadParameterIsNamed(String path, String parameter) {
        AggregatedHttpResponse answer = get(path);

        assertThat(answer.status().code()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(parsed(answer).path("parameter").textValue()).isEqualTo(parameter);
    }

    @Test
    void listsTheSessionsOfATenantThatMatch() {
        harness.send(call("bad", 1, "block"), call("fine", 1, "read"));
        harness.send(TrustEvent.newBuilder(call("other", 1, "block"))
                .setTenant("acme")
                .build());

        assertThat(ids(json("/v1/sessions"))).containsExactly("bad", "fine");
        assertThat(ids(json("/v1/sessions?verdict=flag"))).containsExactly("bad");
        assertThat(ids(json("/v1/sessions?tenant=acme"))).containsExactly("other");
        assertThat(ids(json("/v1/sessions?since=2026-01-01T00:00:02Z"))).isEmpty();
        assertThat(ids(json("/v1/sessions?principal=alice"))).isEmpty();
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 25; i++) {
            harness.send(call("s" + i, 1, i % 5 == 0 ? "block" : "read"));
        }

        List<JsonNode> pages = pages("/v1/sessions?verdict=block&limit=2");

        assertThat(pages)
                .allSatisfy(page -> assertThat(page.path("sessions").size()).isLessThanOrEqualTo(2));
        assertThat(pages.stream().flatMap(page -> ids(page).stream())).containsExactly("s0", "s10", "s15", "s20", "s5");
        assertThat(pages).hasSizeBetween(3, 4);
    }

    @Test
    void aTimelineIsReadPageByPage() {
        harness.send(call("s", 1, "read"), call("s", 2, "flag"), call("s", 3, "read"));

        JsonNode first = json("/v1/sessions/s/timeline?limit=2");
        JsonNode second = json("/v1/sessions/s/timeline?limit=2&cursor="
                + first.path("next_cursor").textValue());

        assertThat(first.path("entries").findValuesAsText("event_id")).containsExactly("e-1", "e-2");
        assertThat(first.at("/entries/1/verdict").textValue()).isEqualTo("flag");
        assertThat(second.path("entries").findValuesAsText("event_id")).containsExactly("e-3");
        assertThat(second.has("next_cursor")).isFalse();
    }

    @Test
    void aSessionOnAnotherInstanceIsFetchedFromThere() {
        try (OtherInstance other = new OtherInstance(folder.resolve("other"))) {
            other.send(call("far", 1, "block"));
            instances.elsewhere(other.address());

            assertThat(json("/v1/sessions/far").path("verdict").textValue()).isEqualTo("block");
            assertThat(json("/v1/sessions/far/timeline").path("entries")).hasSize(1);
            assertThat(get("/v1/sessions/nobody").status().code()).isEqualTo(404);
        }
    }

    @Test
    void aListSpansAllInstances() {
        try (OtherInstance other = new OtherInstance(folder.resolve("other"))) {
            other.send(call("b", 1, "read"), call("d", 1, "read"));
            harness.send(call("a", 1, "read"), call("c", 1, "read"));
            instances.elsewhere(other.address());

            JsonNode first = json("/v1/sessions?limit=3");
            JsonNode second = json(
                    "/v1/sessions?limit=3&cursor=" + first.path("next_cursor").textValue());

            assertThat(ids(first)).containsExactly("a", "b", "c");
            assertThat(ids(second)).containsExactly("d");
        }
    }

    @Test
    void aRequestIsNotPassedOnTwice() {
        instances.elsewhere(address());

        AggregatedHttpResponse answer = get("/v1/sessions/s");

        assertThat(answer.status().code()).isEqualTo(503);
        assertThat(answer.headers().get(HttpHeaderNames.RETRY_AFTER)).isEqualTo("1");
    }

    @Test
    void anInstanceThatDoesNotAnswerMakesTheListUnavailable() {
        instances.elsewhere("127.0.0.1:1");

        assertThat(get("/v1/sessions").status().code()).isEqualTo(503);
    }

    @Test
    void tellsWhetherItIsWell() {
        assertThat(get("/healthz").status().code()).isEqualTo(200);
        assertThat(get("/readyz").status().code()).isEqualTo(200);
        assertThat(get("/metrics").contentUtf8()).contains("trust_events_total");

        instances.failed();

        assertThat(get("/healthz").status().code()).isEqualTo(503);
        assertThat(get("/readyz").contentType()).isEqualTo(Problem.MEDIA_TYPE);
    }

    @Test
    void anUnknownPathIsAProblem() {
        AggregatedHttpResponse answer = get("/v2/nothing");

        assertThat(answer.status().code()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("sessions").forEach(session -> ids.add(session.path("session").asText()));
        return ids;
    }
}
