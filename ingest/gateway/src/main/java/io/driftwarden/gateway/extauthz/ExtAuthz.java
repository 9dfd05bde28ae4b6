package io.driftwarden.gateway.extauthz;

import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.grpc.GrpcService;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Caller;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.gateway.decide.Answer;
import io.driftwarden.gateway.decide.DecisionService;
import io.driftwarden.gateway.decide.Party;
import io.envoyproxy.envoy.service.auth.v3.AuthorizationGrpc.AuthorizationImplBase;
import io.envoyproxy.envoy.service.auth.v3.CheckRequest;
import io.envoyproxy.envoy.service.auth.v3.CheckResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/**
 * {@code envoy.service.auth.v3.Authorization/Check}. Where Envoy sends the body ({@code with_request_body}), the call of a tool by
 * MCP is judged as that; everything else as contact with a destination. Thread-safe.
 */
public final class ExtAuthz extends AuthorizationImplBase {
    private static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

    private final DecisionService decisions;

    ExtAuthz(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** Adds the service to a server. */
    public static void mount(ServerBuilder server, DecisionService decisions, Authentication authentication) {
        server.service(
                GrpcService.builder()
                        .addService(new ExtAuthz(decisions))
                        .maxRequestMessageLength(LARGEST_MESSAGE)
                        .useBlockingTaskExecutor(true)
                        .build(),
                Guarded.by(authentication));
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> observer) {
        var unused = answer(Guarded.caller(ServiceRequestContext.current()), Checked.of(request))
                .whenComplete((answer, failure) -> {
                    if (answer == null) {
                        observer.onError(Status.INTERNAL.withCause(failure).asRuntimeException());
                    } else {
                        observer.onNext(answer);
                        observer.onCompleted();
                    }
                });
    }

    private CompletableFuture<CheckResponse> answer(Caller caller, Checked checked) {
        Party party = checked.party(caller);
        McpBody body = checked.body();
        if (body instanceof McpBody.Message message) {
            return decisions
                    .decide(party, checked.question(message.json()))
                    .thenApply(answer ->
                            CheckAnswer.ofMessage(answer, message.json().path("id")));
        }
        return body instanceof McpBody.Unreadable unreadable
                ? CompletableFuture.completedFuture(CheckAnswer.of(Answer.refused(unreadable.reason())))
                : decisions.decide(party, checked.destination()).thenApply(CheckAnswer::of);
    }
}
