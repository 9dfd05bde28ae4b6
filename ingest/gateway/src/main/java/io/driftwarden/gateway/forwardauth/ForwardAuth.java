package io.driftwarden.gateway.forwardauth;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.gateway.decide.Answer;
import io.driftwarden.gateway.decide.DecisionService;

/**
 * Forward authentication for nginx ({@code auth_request}) and Traefik ({@code forwardAuth}): 200 to go on, 401 for an unknown
 * caller, 403 for a denial, each without a body. {@code X-Driftwarden-Verdict}, {@code -Event}, {@code -Findings} and
 * {@code -Decided-By} tell more. Any method will do. Thread-safe.
 *
 * <p>What an agent sends must not pass for what the proxy says: the proxy has to set, or clear, every header that
 * {@link OriginalRequest} reads.
 */
public final class ForwardAuth implements HttpService {
    /** Where it is mounted. */
    public static final String PATH = "/v1/forward-auth";

    private final DecisionService decisions;
    private final Meaning meaning;

    private ForwardAuth(DecisionService decisions, Meaning meaning) {
        this.decisions = decisions;
        this.meaning = meaning;
    }

    /** Adds the door to a server. */
    public static void mount(
            ServerBuilder server, DecisionService decisions, Authentication authentication, Meaning meaning) {
        server.service(PATH, new ForwardAuth(decisions, meaning).decorate(Guarded.by(authentication)));
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
        try {
            OriginalRequest original = OriginalRequest.of(request.headers());
            return HttpResponse.of(decisions
                    .decide(original.party(Guarded.caller(context)), original.question(meaning))
                    .thenApply(ForwardAuth::answer));
        } catch (Problem e) {
            return e.response();
        }
    }

    private static HttpResponse answer(Answer answer) {
        ResponseHeadersBuilder headers = ResponseHeaders.builder(
                        answer.proceeds() ? HttpStatus.OK : HttpStatus.FORBIDDEN)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("x-driftwarden-verdict", answer.verdict())
                .set("x-driftwarden-decided-by", answer.decidedBy())
                .set("x-driftwarden-event", answer.eventId())
                .set("x-driftwarden-findings", String.join(",", answer.findings()))
                .setInt(HttpHeaderNames.CONTENT_LENGTH, 0);
        return HttpResponse.of(headers.build());
    }
}
