package io.driftwarden.gateway.extauthz;

import static io.driftwarden.gateway.decide.RunningDoor.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.client.grpc.GrpcClients;
import io.driftwarden.gateway.decide.RecordingSink;
import io.driftwarden.gateway.decide.RunningDoor;
import io.driftwarden.publisher.Revocation;
import io.envoyproxy.envoy.service.auth.v3.AttributeContext;
import io.envoyproxy.envoy.service.auth.v3.AuthorizationGrpc.AuthorizationBlockingStub;
import io.envoyproxy.envoy.service.auth.v3.CheckRequest;
import io.envoyproxy.envoy.service.auth.v3.CheckResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExtAuthzTest {

    private final RunningDoor door = new RunningDoor(ExtAuthz::mount);
    private final RecordingSink sink = door.sink;

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aDeniedToolCallIsAJsonRpcErrorWithTheFindingsAndHttp200() throws Exception {
        // when
        CheckResponse answer = check(TOKEN, request("/mcp", call("http://evil")));

        // then
        JsonNode error = new ObjectMapper().readTree(answer.getDeniedResponse().getBody());
        assertThat(answer.getStatus().getCode()).isEqualTo(7);
        assertThat(answer.getDeniedResponse().getStatus().getCodeValue()).isEqualTo(200);
        assertThat(error.path("id").asInt()).isEqualTo(5);
        assertThat(error.at("/error/data/findings/0").asText()).isEqualTo("DW-DST-001");
        assertThat(sink.last().getTenant()).contains("acme");
        assertThat(sink.last().getSubject()).isEqualTo("s1");
        assertThat(sink.last().getToolCalled().orElseThrow().getTool()).contains("fetch");
    }

    @Test
    void aToolCallThatMayGoOnTellsItsVerdictUpstream() {
        // when
        CheckResponse answer = check(TOKEN, request("/mcp", call("http://docs.example")));

        // then
        assertThat(answer.getStatus().getCode()).isZero();
        assertThat(answer.getOkResponse().getHeaders(0).getHeader().getValue()).isEqualTo("allow");
    }

    @Test
    void aRequestThatIsNoMcpIsADestination() {
        // when
        CheckResponse answer = check(TOKEN, request("/evil?x=1", ""));

        // then
        assertThat(answer.getDeniedResponse().getStatus().getCodeValue()).isEqualTo(403);
        assertThat(sink.last().getDestinationContacted().orElseThrow().getUrl())
                .contains("https://tools.example/evil?x=1");
    }

    @Test
    void jsonThatTwoReadersMayReadDifferentlyDoesNotPass() {
        // when
        CheckResponse answer =
                check(TOKEN, request("/mcp", "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"method\":\"tools/call\"}"));

        // then
        assertThat(answer.getStatus().getCode()).isEqualTo(7);
        assertThat(sink.events).isEmpty();
    }

    @Test
    void aRevokedSessionMayNotEvenPing() {
        // given
        sink.revoked.put("s1", new Revocation("acme", "s1", "c1", "DW-DST-001"));

        // when
        CheckResponse answer = check(TOKEN, request("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"));

        // then
        assertThat(answer.getDeniedResponse().getBody()).contains("\"decided_by\":\"revocation\"");
    }

    @Test
    void anUnknownTokenIsUnauthenticated() {
        // when / then
        assertThatThrownBy(() -> check("another-token-0123456789", request("/mcp", call("http://docs.example"))))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        failure -> assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
        assertThat(sink.events).isEmpty();
    }

    private CheckResponse check(String token, CheckRequest request) {
        return GrpcClients.builder("gproto+http://" + door.address())
                .setHeader("authorization", "Bearer " + token)
                .build(AuthorizationBlockingStub.class)
                .check(request);
    }

    private static String call(String url) {
        return "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"tools/call\",\"params\":{\"name\":\"fetch\",\"arguments\":{\"url\":\""
                + url + "\"}}}";
    }

    private static CheckRequest request(String path, String body) {
        return CheckRequest.newBuilder()
                .setAttributes(AttributeContext.newBuilder()
                        .setRequest(AttributeContext.Request.newBuilder()
                                .setHttp(AttributeContext.HttpRequest.newBuilder()
                                        .setMethod("POST")
                                        .setScheme("https")
                                        .setHost("tools.example")
                                        .setPath(path)
                                        .putHeaders("content-type", body.isEmpty() ? "text/plain" : "application/json")
                                        .putHeaders("x-driftwarden-session", "s1")
                                        .setBody(body))))
                .build();
    }
}
