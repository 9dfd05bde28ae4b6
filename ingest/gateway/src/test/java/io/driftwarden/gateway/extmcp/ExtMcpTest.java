package io.driftwarden.gateway.extmcp;

import static io.driftwarden.gateway.decide.RunningDoor.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.linecorp.armeria.client.grpc.GrpcClients;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.extmcp.AuthorizationError;
import io.driftwarden.extmcp.ExtMcpGrpc.ExtMcpBlockingStub;
import io.driftwarden.extmcp.ExtMcpGrpc.ExtMcpStub;
import io.driftwarden.extmcp.McpRequest;
import io.driftwarden.extmcp.McpRequestResult;
import io.driftwarden.extmcp.McpResponse;
import io.driftwarden.extmcp.McpResponseResult;
import io.driftwarden.gateway.decide.RecordingSink;
import io.driftwarden.gateway.decide.RunningDoor;
import io.driftwarden.publisher.Revocation;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExtMcpTest {
    private final RunningDoor door = new RunningDoor(ExtMcp::mount);
    private final RecordingSink sink = door.sink;

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aCallThatIsDeniedGetsTheErrorThatTheClientIsToSee() {
        // when
        McpRequestResult result = request("tools/call", "{'name':'fetch','arguments':{'url':'http://evil','n':3}}");

        // then
        ObjectNode error = StructJson.json(result.getError().getMcpError());
        assertThat(result.getError().getCode()).isEqualTo(AuthorizationError.Code.PERMISSION_DENIED);
        assertThat(error.path("code").asInt()).isEqualTo(-31403);
        assertThat(error.at("/data/findings/0").asText()).isEqualTo("DW-DST-001");
        assertThat(sink.last().getTenant()).contains("acme");
        assertThat(sink.last().getSubject()).isEqualTo("s1");
        assertThat(sink.last().getToolCalled().orElseThrow()).satisfies(call -> {
            assertThat(call.getServer()).contains("files");
            assertThat(call.getTool()).contains("fetch");
            assertThat(call.getArguments()).contains("{\"url\":\"http://evil\",\"n\":3}");
        });
    }

    @Test
    void theStreamOfOldDraftsIsRefusedWithTheReason() {
        // given
        CompletableFuture<Status> ended = new CompletableFuture<>();
        StreamObserver<McpResponseResult> observer = new StreamObserver<>() {
            @Override
            public void onNext(McpResponseResult result) {
                ended.completeExceptionally(new AssertionError("an answer: " + result));
            }

            @Override
            public void onError(Throwable failure) {
                ended.complete(Status.fromThrowable(failure));
            }

            @Override
            public void onCompleted() {
                ended.completeExceptionally(new AssertionError("an end without an answer"));
            }
        };

        // when
        GrpcClients.builder(url())
                .addHeader("authorization", "Bearer " + TOKEN)
                .build(ExtMcpStub.class)
                .checkResponseStream(observer)
                .onNext(McpResponse.getDefaultInstance());

        // then
        assertThat(ended.join().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
        assertThat(ended.join().getDescription()).contains("use an agentgateway that asks CheckResponse");
        assertThat(sink.events).isEmpty();
    }

    @Test
    void aResultBelongsToTheCallThatIsOpen() {
        // given
        McpRequestResult call = request("tools/call", "{'name':'fetch','arguments':{}}");
        String callId = sink.last().getId();

        // when
        McpResponseResult result =
                response("tools/call", "{'content':[{'type':'text','text':'fine'}],'structuredContent':{'n':1}}");

        // then
        ToolReturned returned = sink.last().getToolReturned().orElseThrow();
        assertThat(call.hasPass()).isTrue();
        assertThat(result.hasPass()).isTrue();
        assertThat(returned.getCallId()).contains(callId);
        assertThat(returned.getTool()).contains("fetch");
        assertThat(returned.getStructuredContent()).contains("{\"n\":1}");
    }

    @Test
    void aResultOfOneOfTwoOpenCallsIsJudgedWithoutGuessingWhich() {
        // given
        request("tools/call", "{'name':'a'}");
        request("tools/call", "{'name':'b'}");

        // when
        McpResponseResult result = response("tools/call", "{'content':[{'type':'text','text':'evil'}]}");

        // then
        assertThat(result.getError().getCode()).isEqualTo(AuthorizationError.Code.PERMISSION_DENIED);
        assertThat(sink.last().getToolReturned().orElseThrow().getTool()).isEmpty();
    }

    @Test
    void aResultIsMutatedByWhatTheVerdictSaysToStrip() {
        // given
        sink.redactions.add(new Redaction("/content/0/text", 5, 9, "DW-OUT-001"));
        sink.redactions.add(new Redaction("/structured_content/a~1b", 0, 4, "DW-OUT-004"));

        // when
        McpResponseResult result = response(
                "tools/call",
                "{'content':[{'type':'text','text':'fine lies here'}],'structuredContent':{'a/b':'lies','n':1},'_meta':{'x':2}}");

        // then
        assertThat(StructJson.json(result.getMutated()))
                .isEqualTo(
                        StructJson.json(
                                struct(
                                        "{'content':[{'type':'text','text':'fine [removed by policy: DW-OUT-001] here'}],"
                                                + "'structuredContent':{'a/b':'[removed by policy: DW-OUT-004]','n':1},'_meta':{'x':2}}")));
    }

    @Test
    void aResourceIsStrippedWhereItsContentsStand() {
        // given
        sink.redactions.add(new Redaction("/content/0/text", 0, 4, "DW-OUT-001"));

        // when
        McpResponseResult result = response("resources/read", "{'contents':[{'uri':'file:///a','text':'lies, all'}]}");

        // then
        assertThat(StructJson.json(result.getMutated()).at("/contents/0/text").asText())
                .isEqualTo("[removed by policy: DW-OUT-001], all");
    }

    @Test
    void aResultThatCannotBeStrippedIsDenied() {
        // given
        sink.redactions.add(new Redaction("/content/1/text", 0, 4, "DW-OUT-001"));

        // when
        McpResponseResult result = response("tools/call", "{'content':[{'type':'text','text':'fine'}]}");

        // then
        assertThat(result.getError().getCode()).isEqualTo(AuthorizationError.Code.PERMISSION_DENIED);
        assertThat(StructJson.json(result.getError().getMcpError())
                        .at("/data/reason")
                        .asText())
                .contains("stripped");
    }

    @Test
    void aListOfToolsIsJudgedBeforeTheModelSeesIt() {
        // when
        McpResponseResult result = response("tools/list", "{'tools':[{'name':'t','description':'evil instructions'}]}");

        // then
        assertThat(result.hasError()).isTrue();
        assertThat(sink.last().getCapabilitiesListed().orElseThrow().getTools().orElseThrow())
                .singleElement()
                .satisfies(tool -> assertThat(tool.getName()).contains("t"));
    }

    @Test
    void whatIsNotJudgedPassesUnlessTheSessionIsRevoked() {
        // given
        McpRequestResult before = request("ping", "{}");
        sink.revoked.put("s1", new Revocation("acme", "s1", "c1", "DW-EXF-007"));

        // when
        McpRequestResult after = request("ping", "{}");

        // then
        assertThat(before.hasPass()).isTrue();
        assertThat(StructJson.json(after.getError().getMcpError())
                        .at("/data/verdict")
                        .asText())
                .isEqualTo("kill");
        assertThat(sink.events).isEmpty();
    }

    @Test
    void withoutATokenNobodyIsAnswered() {
        ExtMcpBlockingStub stranger = GrpcClients.newClient(url(), ExtMcpBlockingStub.class);

        assertThatThrownBy(() -> stranger.checkRequest(McpRequest.getDefaultInstance()))
                .isInstanceOf(StatusRuntimeException.class)
                .extracting(failure -> Status.fromThrowable((Throwable) failure).getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    private McpRequestResult request(String method, String params) {
        return client().checkRequest(McpRequest.newBuilder()
                .setServiceName("files")
                .setMethod(method)
                .setMetadataContext(struct("{'session':'s1','principal':'ann'}"))
                .setMcpRequest(struct(params))
                .build());
    }

    private McpResponseResult response(String method, String result) {
        return client().checkResponse(McpResponse.newBuilder()
                .setServiceName("files")
                .setMethod(method)
                .setMetadataContext(struct("{'session':'s1','principal':'ann'}"))
                .setMcpResponse(struct(result))
                .build());
    }

    private ExtMcpBlockingStub client() {
        return GrpcClients.builder(url())
                .addHeader("authorization", "Bearer " + TOKEN)
                .build(ExtMcpBlockingStub.class);
    }

    private String url() {
        return "gproto+http://" + door.address();
    }

    private static Struct struct(String json) {
        try {
            return StructJson.struct((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
