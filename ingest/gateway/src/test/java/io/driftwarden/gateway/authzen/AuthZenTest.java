package io.driftwarden.gateway.authzen;

import static io.driftwarden.gateway.decide.RunningDoor.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.decide.RecordingSink;
import io.driftwarden.gateway.decide.RunningDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthZenTest {
    private static final String SUBJECT = "\"subject\":{\"type\":\"user\",\"id\":\"alice\"}";
    private static final String ACTION = "\"action\":{\"name\":\"call\"}";

    private final RunningDoor door = new RunningDoor(AuthZen::mount);
    private final RecordingSink sink = door.sink;
    private final ObjectMapper json = new ObjectMapper();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void theCallOfAToolIsPublishedUnderTheTenantOfTheCredentialAndDenied() throws Exception {
        // when
        AggregatedHttpResponse answer = post(
                "/access/v1/evaluation",
                "{" + SUBJECT + "," + ACTION
                        + ",\"resource\":{\"type\":\"tool\",\"id\":\"fetch\",\"properties\":{\"server\":\"web\",\"arguments\":{\"url\":\"http://evil\"}}},"
                        + "\"context\":{\"session\":\"s1\",\"tenant\":\"other\",\"call_id\":\"c7\"}}",
                TOKEN);

        // then
        JsonNode body = json.readTree(answer.contentUtf8());
        assertThat(answer.status().code()).isEqualTo(200);
        assertThat(answer.headers().get("x-request-id")).isEqualTo("r-1");
        assertThat(body.path("decision").asBoolean(true)).isFalse();
        assertThat(body.at("/context/findings/0").asText()).isEqualTo("DW-DST-001");
        assertThat(body.at("/context/reason_admin/en").asText()).contains("DW-DST-001");
        assertThat(body.at("/context/reason_user/en").asText()).isEqualTo("this was not let pass");
        TrustEvent called = sink.last();
        assertThat(called.getTenant()).contains("acme");
        assertThat(called.getSubject()).isEqualTo("s1");
        assertThat(called.getToolCalled().orElseThrow().getTool()).contains("fetch");
        assertThat(called.getToolCalled().orElseThrow().getServer()).contains("web");
        assertThat(called.getToolCalled().orElseThrow().getCallId()).contains("c7");
        assertThat(sink.events.get(0).getSessionStarted().orElseThrow().getPrincipal())
                .contains("alice");
    }

    @Test
    void whatIsToBeStrippedStandsInTheContext() throws Exception {
        // given
        sink.redactions.add(new Redaction("/content/0/text", 3, 9, "DW-OUT-001"));

        // when
        AggregatedHttpResponse answer = post(
                "/access/v1/evaluation",
                "{" + SUBJECT + "," + ACTION + ",\"resource\":{\"type\":\"tool\",\"id\":\"fetch\"}}",
                TOKEN);

        // then
        assertThat(json.readTree(answer.contentUtf8()).at("/context/redactions"))
                .isEqualTo(json.readTree(
                        "[{\"pointer\":\"/content/0/text\",\"start\":3,\"end\":9,\"reason\":\"DW-OUT-001\"}]"));
    }

    @Test
    void aUrlIsADestinationWhoseMethodTellsTheRisk() throws Exception {
        // when
        AggregatedHttpResponse answer = post(
                "/access/v1/evaluation",
                "{" + SUBJECT
                        + ",\"action\":{\"name\":\"POST\"},\"resource\":{\"type\":\"url\",\"id\":\"https://api.example/x\"}}",
                TOKEN);

        // then
        assertThat(json.readTree(answer.contentUtf8()).path("decision").asBoolean())
                .isTrue();
        assertThat(sink.last().getDestinationContacted().orElseThrow().getUrl()).contains("https://api.example/x");
        assertThat(sink.risks).containsEntry(sink.last().getId(), "send");
    }

    @Test
    void evaluationsInheritDefaultsAndStopAtTheFirstDenialWhereAsked() throws Exception {
        // when
        AggregatedHttpResponse answer = post(
                "/access/v1/evaluations",
                "{" + SUBJECT + "," + ACTION
                        + ",\"options\":{\"evaluations_semantic\":\"deny_on_first_deny\"},\"evaluations\":["
                        + "{\"resource\":{\"type\":\"tool\",\"id\":\"read\"}},"
                        + "{\"resource\":{\"type\":\"tool\",\"id\":\"evil\"}},"
                        + "{\"resource\":{\"type\":\"tool\",\"id\":\"write\"}}]}",
                TOKEN);

        // then
        JsonNode evaluations = json.readTree(answer.contentUtf8()).path("evaluations");
        assertThat(evaluations).hasSize(2);
        assertThat(evaluations.path(0).path("decision").asBoolean()).isTrue();
        assertThat(evaluations.path(1).path("decision").asBoolean(true)).isFalse();
    }

    @Test
    void anEvaluationThatIsNoneIsDeniedAloneAndTheOthersAreAnswered() throws Exception {
        // when
        AggregatedHttpResponse answer = post(
                "/access/v1/evaluations",
                "{" + SUBJECT + "," + ACTION
                        + ",\"evaluations\":[{},{\"resource\":{\"type\":\"tool\",\"id\":\"read\"}}]}",
                TOKEN);

        // then
        JsonNode evaluations = json.readTree(answer.contentUtf8()).path("evaluations");
        assertThat(evaluations.path(0).path("decision").asBoolean(true)).isFalse();
        assertThat(evaluations.path(0).at("/context/error/message").asText()).contains("resource");
        assertThat(evaluations.path(1).path("decision").asBoolean()).isTrue();
    }

    @Test
    void whatIsNoRequestIsAProblemThatNamesTheMember() {
        // when
        AggregatedHttpResponse answer = post("/access/v1/evaluation", "{" + SUBJECT + "}", TOKEN);

        // then
        assertThat(answer.status().code()).isEqualTo(400);
        assertThat(answer.contentUtf8()).contains("action is missing");
        assertThat(sink.events).isEmpty();
    }

    @Test
    void anUnknownTokenIsRefusedAndNothingIsPublished() {
        // when
        AggregatedHttpResponse answer = post("/access/v1/evaluation", "{}", "another-token-0123456789");

        // then
        assertThat(answer.status().code()).isEqualTo(401);
        assertThat(answer.headers().get("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.contentType()).isEqualTo(MediaType.parse("application/problem+json"));
        assertThat(sink.events).isEmpty();
    }

    @Test
    void theMetadataSayWhereTheEndpointsAre() throws Exception {
        // when
        AggregatedHttpResponse answer =
                client().get("/.well-known/authzen-configuration").aggregate().join();

        // then
        assertThat(json.readTree(answer.contentUtf8())
                        .path("access_evaluations_endpoint")
                        .asText())
                .isEqualTo("http://" + door.address() + "/access/v1/evaluations");
    }

    private WebClient client() {
        return WebClient.of("http://" + door.address());
    }

    private AggregatedHttpResponse post(String path, String body, String token) {
        return client().execute(
                        RequestHeaders.builder(HttpMethod.POST, path)
                                .contentType(MediaType.JSON)
                                .set("x-request-id", "r-1")
                                .set("authorization", "Bearer " + token)
                                .build(),
                        body)
                .aggregate()
                .join();
    }
}
