package io.driftwarden.gateway.authzen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Caller;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.gateway.decide.Answer;
import io.driftwarden.gateway.decide.DecisionService;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * {@code POST /access/v1/evaluation} and {@code /access/v1/evaluations} of the OpenID AuthZEN Authorization API 1.0. The answer's
 * {@code decision} is whether to go on; its {@code context} has {@code reason_admin}, {@code reason_user} and what stands in
 * {@link Answer#json}. A request that is none is answered 400; within a list, only its own evaluation is answered so. Thread-safe.
 */
public final class AuthZen extends AbstractHttpService {
    private static final String EVALUATION = "/access/v1/evaluation";
    private static final String EVALUATIONS = "/access/v1/evaluations";
    private static final String METADATA = "/.well-known/authzen-configuration";
    private static final String REQUEST_ID = "x-request-id";
    private static final int LONGEST_REQUEST_ID = 256;
    private static final long LONGEST_REQUEST = 2 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(200).build())
            .build());

    private final DecisionService decisions;
    private final boolean many;

    private AuthZen(DecisionService decisions, boolean many) {
        this.decisions = decisions;
        this.many = many;
    }

    /** Adds the API to a server, at the root. */
    public static void mount(ServerBuilder server, DecisionService decisions, Authentication authentication) {
        server.service(EVALUATION, new AuthZen(decisions, false).decorate(Guarded.by(authentication)));
        server.service(EVALUATIONS, new AuthZen(decisions, true).decorate(Guarded.by(authentication)));
        server.service(METADATA, (context, request) -> metadata(request));
    }

    private static HttpResponse metadata(HttpRequest request) {
        String here = request.scheme() + "://" + request.authority();
        ObjectNode metadata = JsonNodeFactory.instance
                .objectNode()
                .put("policy_decision_point", here)
                .put("access_evaluation_endpoint", here + EVALUATION)
                .put("access_evaluations_endpoint", here + EVALUATIONS);
        return HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, metadata.toString());
    }

    @Override
    protected HttpResponse doPost(ServiceRequestContext context, HttpRequest request) {
        Caller caller = Guarded.caller(context);
        context.setMaxRequestLength(LONGEST_REQUEST);
        return HttpResponse.of(request.aggregate()
                .thenComposeAsync(whole -> answer(caller, whole), context.blockingTaskExecutor())
                .exceptionally(failure -> {
                    Throwable cause = Exceptions.peel(failure);
                    if (cause instanceof Problem problem) {
                        return problem.response();
                    }
                    throw new CompletionException(cause);
                }));
    }

    private CompletionStage<HttpResponse> answer(Caller caller, AggregatedHttpRequest request) {
        ObjectNode body = body(request);
        Evaluations evaluations =
                many ? Evaluations.of(body) : Evaluations.of(body.deepCopy().without("evaluations"));
        if (evaluations.single()) {
            return evaluate(caller, Evaluation.of(evaluations.requests().get(0)))
                    .thenApply(answer -> ok(request, answer));
        }
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        return all(caller, evaluations, 0, answers)
                .thenApply(none ->
                        ok(request, JsonNodeFactory.instance.objectNode().set("evaluations", answers)));
    }

    /** One after the other: they are events of one session, and a later one may not be wanted. */
    private CompletableFuture<Void> all(Caller caller, Evaluations evaluations, int at, ArrayNode answers) {
        if (at == evaluations.requests().size()) {
            return CompletableFuture.completedFuture(null);
        }
        return one(caller, evaluations.requests().get(at)).thenCompose(answer -> {
            answers.add(answer);
            return evaluations.semantic().endsWith(answer.path("decision").asBoolean())
                    ? CompletableFuture.completedFuture(null)
                    : all(caller, evaluations, at + 1, answers);
        });
    }

    private CompletableFuture<ObjectNode> one(Caller caller, ObjectNode request) {
        try {
            return evaluate(caller, Evaluation.of(request));
        } catch (Problem e) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("decision", false);
            answer.withObject("/context/error").put("status", 400).put("message", e.getMessage());
            return CompletableFuture.completedFuture(answer);
        }
    }

    private CompletableFuture<ObjectNode> evaluate(Caller caller, Evaluation evaluation) {
        return decisions.decide(evaluation.party(caller), evaluation.question()).thenApply(AuthZen::json);
    }

    private static ObjectNode json(Answer answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("decision", answer.proceeds());
        ObjectNode context = answer.json();
        context.putObject("reason_admin").put("en", answer.forAdmin());
        context.putObject("reason_user").put("en", answer.forUser());
        json.set("context", context);
        return json;
    }

    private static ObjectNode body(AggregatedHttpRequest request) {
        MediaType type = request.contentType();
        if (type == null || !type.isJson()) {
            throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content-type must be application/json");
        }
        try {
            JsonNode body = JSON.readTree(request.content().array());
            if (body instanceof ObjectNode object) {
                return object;
            }
            throw Problem.of(HttpStatus.BAD_REQUEST, "the body is no JSON object");
        } catch (JsonProcessingException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "the body is no valid JSON");
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static HttpResponse ok(AggregatedHttpRequest request, JsonNode body) {
        ResponseHeadersBuilder headers = ResponseHeaders.builder(HttpStatus.OK)
                .contentType(MediaType.JSON)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        String id = request.headers().get(REQUEST_ID, "");
        if (!id.isEmpty() && id.length() <= LONGEST_REQUEST_ID) {
            headers.set(REQUEST_ID, id);
        }
        return HttpResponse.of(headers.build(), HttpData.ofUtf8(body.toString()));
    }
}
