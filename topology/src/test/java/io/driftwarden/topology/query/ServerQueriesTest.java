package io.driftwarden.topology.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.topology.ServerEvents;
import io.driftwarden.topology.TestEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerQueriesTest extends RunningQueries {
    private final ServerEvents events = new ServerEvents();

    @Test
    void aVersionShowsHowItDiffersFromTheOneBefore() {
        // given
        harness.send(events.listed("s1", "mail", "1.0", "to", "old_mail"));
        harness.send(events.listed("s2", "mail", "2.0", "bcc", "send_mail"));

        // when
        JsonNode server = json("/v1/servers/mail");

        // then
        assertThat(server.path("versions").findValuesAsText("version")).containsExactly("1.0", "2.0");
        JsonNode newest = server.at("/versions/1");
        assertThat(newest.path("follows").asText()).isEqualTo("1.0");
        assertThat(newest.path("history"))
                .extracting(change -> change.path("change").asText()
                        + ' '
                        + change.path("tool").asText()
                        + ' '
                        + change.path("detail").asText())
                .contains(
                        "tool_removed old_mail ",
                        "tool_added send_mail ",
                        "parameter_added search $.inputSchema.properties.bcc");
        assertThat(newest.path("tools").findValuesAsText("tool")).containsExactly("search", "send_mail");
        assertThat(newest.at("/tools/0/digest").asText())
                .isEqualTo(newest.at("/tools/0/definitions/0/digest").asText())
                .hasSize(64);
    }

    @Test
    void aScoreShowsItsParts() {
        // given
        harness.send(events.listed("s1", "mail", "1.0", "to", "send_mail"));
        harness.send(events.checked("mail", "1.0", "static_analysis", true, 0.8));
        harness.send(events.checked("mail", "1.0", "secret_detection", false, 0.2));

        // when
        JsonNode version = json("/v1/servers/mail").at("/versions/0");

        // then
        assertThat(version.path("admitted").booleanValue()).isFalse();
        assertThat(version.path("score").doubleValue()).isEqualTo(12.5);
        assertThat(version.at("/trust/gates/static").booleanValue()).isFalse();
        assertThat(version.at("/trust/checks/0").toString())
                .isEqualTo("{\"check\":\"static_analysis\",\"gate\":\"static\",\"reported\":true,"
                        + "\"passed\":true,\"score\":0.8}");
        assertThat(version.at("/trust/checks/1/passed").booleanValue()).isFalse();
        assertThat(version.at("/trust/checks/4/reported").booleanValue()).isFalse();
        assertThat(version.at("/evidence/1/check").asText()).isEqualTo("secret_detection");
        assertThat(version.at("/evidence/1/report_uri").asText()).isEqualTo("https://ci.example/report");
    }

    @Test
    void whatSessionsFoundIsAPartOfTheScore() {
        // given
        harness.send(events.allPassed("shop", ""));

        // when
        harness.send(TestEvents.call("s", 1, "block"), TestEvents.call("s", 2, "read"));

        // then
        JsonNode version = json("/v1/servers/shop").at("/versions/0");
        assertThat(version.path("score").doubleValue()).isEqualTo(90);
        assertThat(version.path("admitted").booleanValue()).isTrue();
        JsonNode runtime = version.at("/trust/runtime");
        assertThat(runtime.path("left").doubleValue()).isEqualTo(0.9);
        assertThat(runtime.path("findings").findValuesAsText("rule_id")).containsExactly("DW-TST-block");
        assertThat(runtime.at("/findings/0/session").asText()).isEqualTo("s");
        assertThat(runtime.at("/findings/0/weight").doubleValue()).isEqualTo(0.1);
    }

    @Test
    void whatPassedBothGatesIsAdmitted() {
        // given
        harness.send(events.allPassed("mail", "1.0"));
        harness.send(events.listed("s1", "shop", "1.0", "to", "buy"));

        // when
        JsonNode admitted = json("/v1/servers?admitted=true");

        // then
        assertThat(names(admitted)).containsExactly("mail");
        assertThat(admitted.at("/servers/0/score").doubleValue()).isEqualTo(100);
        assertThat(names(json("/v1/servers?admitted=false"))).containsExactly("shop");
    }

    @Test
    void serversAreListedByTenantPageByPage() {
        // given
        for (int i = 0; i < 5; i++) {
            harness.send(events.listed("s", "server-" + i, "1", "to", "send"));
        }
        harness.send(TrustEvent.newBuilder(events.listed("s", "elsewhere", "1", "to", "send"))
                .setTenant("acme")
                .build());

        // when
        List<JsonNode> pages = pages("/v1/servers?limit=2");

        // then
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.path("servers").size()).isLessThanOrEqualTo(2));
        assertThat(pages.stream().flatMap(page -> names(page).stream()))
                .containsExactly("server-0", "server-1", "server-2", "server-3", "server-4");
        assertThat(names(json("/v1/servers?tenant=acme"))).containsExactly("elsewhere");
    }

    @Test
    void aListSpansAllInstancesAndOneServerIsFetchedFromWhereItIs() {
        try (OtherInstance other = new OtherInstance(folder.resolve("other"))) {
            // given
            other.send(events.listed("s", "b", "1", "to", "send"));
            harness.send(events.listed("s", "a", "1", "to", "send"));

            // when
            instances.elsewhere(other.address());

            // then
            assertThat(names(json("/v1/servers"))).containsExactly("a", "b");
            assertThat(json("/v1/servers/b").path("server").asText()).isEqualTo("b");
        }
    }

    @Test
    void anUnknownServerIsAProblem() {
        // when
        AggregatedHttpResponse answer = get("/v1/servers/nothing");

        // then
        assertThat(answer.status().code()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.contentUtf8()).contains("urn:driftwarden:problem:unknown-server");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/servers?admitted=yes,admitted",
        "/v1/servers?limit=0,limit",
        "/v1/servers?cursor=*,cursor",
        "/v1/servers?verdict=block,verdict",
        "/v1/servers/mail?limit=1,limit",
        "/v1/servers?tenant=%20,tenant",
    })
    void aBadParameterIsNamed(String path, String parameter) {
        // when
        AggregatedHttpResponse answer = get(path);

        // then
        assertThat(answer.status().code()).isEqualTo(400);
        assertThat(answer.contentUtf8()).contains("\"parameter\":\"" + parameter + '"');
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.path("servers").forEach(server -> names.add(server.path("server").asText()));
        return names;
    }
}
