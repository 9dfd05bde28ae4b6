package io.driftwarden.gateway.extmcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.grpc.GrpcService;
import io.driftwarden.contract.redaction.RedactionException;
import io.driftwarden.extmcp.AuthorizationError;
import io.driftwarden.extmcp.ExtMcpGrpc.ExtMcpImplBase;
import io.driftwarden.extmcp.McpRequest;
import io.driftwarden.extmcp.McpRequestResult;
import io.driftwarden.extmcp.McpResponse;
import io.driftwarden.extmcp.McpResponseResult;
import io.driftwarden.extmcp.Pass;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.gateway.decide.Answer;
import io.driftwarden.gateway.decide.DecisionService;
import io.driftwarden.gateway.decide.McpQuestions;
import io.driftwarden.gateway.decide.Party;
import io.driftwarden.gateway.decide.Question;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * {@code agentgateway.dev.ext_mcp.ExtMcp}. Calls of tools, reads of resources and prompts are judged before they leave and again
 * by their results; lists of tools before the model sees them; anything else only needs a session that is not revoked. A denial
 * is {@code PERMISSION_DENIED} and says in {@code mcp_error} what the MCP proxy says. Results are mutated where the verdict says to
 * strip something; requests never are. Thread-safe.
 */
public final class ExtMcp extends ExtMcpImplBase {
    private static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

    private final DecisionService decisions;
    private final OpenCalls calls = new OpenCalls();

    private ExtMcp(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** Adds the service to a server. */
    public static void mount(ServerBuilder server, DecisionService decisions, Authentication authentication) {
        server.service(
                GrpcService.builder()
                        .addService(new ExtMcp(decisions))
                        .maxRequestMessageLength(LARGEST_MESSAGE)
                        .useBlockingTaskExecutor(true)
                        .build(),
                Guarded.by(authentication));
    }

    @Override
    public void checkRequest(McpRequest request, StreamObserver<McpRequestResult> observer) {
        Context context = new Context(request.getMetadataContext());
        Party party = context.party(Guarded.caller(ServiceRequestContext.current()), request.getServiceName());
        Question question = McpQuestions.request(
                request.getServiceName(),
                request.getMethod(),
                StructJson.json(request.getMcpRequest()),
                context.callId(),
                context.approvalId());
        CompletableFuture<Answer> answer = decisions.decide(party, question).thenApply(decided -> {
            if (question instanceof Question.ToolCall call && decided.proceeds()) {
                String id = call.callId().isEmpty() ? decided.eventId() : call.callId();
                calls.opened(party, request.getServiceName(), request.getMethod(), new OpenCalls.Call(id, call.tool()));
            }
            return decided;
        });
        send(answer, ExtMcp::ofRequest, observer);
    }

    @Override
    public void checkResponse(McpResponse response, StreamObserver<McpResponseResult> observer) {
        Context context = new Context(response.getMetadataContext());
        Party party = context.party(Guarded.caller(ServiceRequestContext.current()), response.getServiceName());
        OpenCalls.Call known = calls.ended(party, response.getServiceName(), response.getMethod())
                .orElse(new OpenCalls.Call("", ""));
        ObjectNode mcp = StructJson.json(response.getMcpResponse());
        Question question = McpQuestions.result(
                response.getServiceName(),
                response.getMethod(),
                mcp,
                context.callId().isEmpty() ? known.id() : context.callId(),
                context.tool().isEmpty() ? known.tool() : context.tool());
        send(
                decisions.decide(party, question),
                answer -> ofResponse(response.getMethod(), mcp, question, answer),
                observer);
    }

    /** Drafts told the session in a form that no longer exists: whoever asks so could only be judged as somebody else. */
    @Override
    public StreamObserver<McpResponse> checkResponseStream(StreamObserver<McpResponseResult> observer) {
        observer.onError(Status.UNIMPLEMENTED
                .withDescription(
                        "CheckResponseStream is of a draft of ExtMcp: use an agentgateway that asks CheckResponse")
                .asRuntimeException());
        return new StreamObserver<>() {
            @Override
            public void onNext(McpResponse ignored) {}

            @Override
            public void onError(Throwable ignored) {}

            @Override
            public void onCompleted() {}
        };
    }

    private static <T> void send(
            CompletableFuture<Answer> decision, Function<Answer, T> message, StreamObserver<T> observer) {
        var unused = decision.whenComplete((answer, failure) -> {
            if (answer == null) {
                observer.onError(Status.INTERNAL.withCause(failure).asRuntimeException());
            } else {
                observer.onNext(message.apply(answer));
                observer.onCompleted();
            }
        });
    }

    private static McpRequestResult ofRequest(Answer answer) {
        McpRequestResult.Builder result = McpRequestResult.newBuilder();
        return answer.proceeds()
                ? result.setPass(Pass.getDefaultInstance()).build()
                : result.setError(denial(answer)).build();
    }

    private static McpResponseResult ofResponse(String method, ObjectNode mcp, Question question, Answer answer) {
        McpResponseResult.Builder result = McpResponseResult.newBuilder();
        if (!answer.proceeds()) {
            return result.setError(denial(answer)).build();
        }
        if (answer.redactions().isEmpty() || !(question instanceof Question.ToolResult asked)) {
            return result.setPass(Pass.getDefaultInstance()).build();
        }
        try {
            ObjectNode stripped = McpQuestions.stripped(method, mcp, asked, answer);
            return result.setMutated(StructJson.struct(stripped)).build();
        } catch (RedactionException e) {
            Answer refused = Answer.refused("what is to be stripped from it cannot be found in it");
            return result.setError(denial(refused)).build();
        }
    }

    private static AuthorizationError denial(Answer answer) {
        Struct error = StructJson.struct(answer.rpcError());
        return AuthorizationError.newBuilder()
                .setCode(AuthorizationError.Code.PERMISSION_DENIED)
                .setReason("Driftwarden did not let this pass: " + answer.forUser())
                .setMcpError(error)
                .build();
    }
}
