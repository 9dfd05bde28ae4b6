package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.TenantTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that asks for more scopes than a token has, and the tokens that clients come back with. */
class ScopeChallengeTest {
    private static final String CHALLENGE =
            "Bearer error=\"insufficient_scope\", scope=\"files:write\", resource_metadata=\"https://files.example/meta\"";
    private static final String CALL =
            """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"write_file","arguments":{"path":"/a"}}}""";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";
    private static final String RESULT = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[]}}";

    @RegisterExtension
    private final ProxyFixture proxy = new ProxyFixture();

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void theChallengeReachesTheClientAsItIsAndTheDetectorAsARefusal(int status) {
        proxy.start();
        proxy.upstream().responds(() -> refusal(status));

        AggregatedHttpResponse answer = proxy.post(CALL, "authorization", bearer("files:read"));

        assertThat(answer.status().code()).isEqualTo(status);
        assertThat(answer.headers().get(HttpHeaderNames.WWW_AUTHENTICATE)).isEqualTo(CHALLENGE);
        assertThat(answer.contentUtf8()).isEqualTo("no");
        assertThat(proxy.detector().types())
                .containsExactly("session.started", "tool.called", "tool.returned", "callback.offered");
        ToolCalled called = event(1).getToolCalled().orElseThrow();
        assertThat(called.getScopes()).contains(List.of("files:read"));
        assertThat(called.getCredential().orElseThrow().getAudience()).contains("https://files.example");
        ToolReturned returned = event(2).getToolReturned().orElseThrow();
        assertThat(returned.getOutcome()).contains("denied");
        assertThat(returned.getError()).contains("HTTP " + status + " " + CHALLENGE);
        assertThat(event(3).getCallbackOffered().orElseThrow().getUrl()).contains("https://files.example/meta");
    }

    @Test
    void whatTheServerRefusedIsAFactWhereItIsNoCall() {
        proxy.start();
        proxy.upstream().responds(() -> refusal(403));

        AggregatedHttpResponse answer = proxy.post(LIST);

        assertThat(answer.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(proxy.detector().types()).containsExactly("session.started", "tool.returned", "callback.offered");
        assertThat(event(1).getToolReturned().orElseThrow().getTool()).contains("tools/list");
    }

    @Test
    void theScopesThatTheServerAskedForAreAGrant() {
        proxy.start();
        proxy.upstream().responds(() -> refusal(403));
        proxy.post(CALL, "authorization", bearer("files:read"));
        proxy.upstream().answers(RESULT);

        proxy.post(CALL, "authorization", bearer("files:read files:write"));

        assertThat(proxy.detector().types().subList(4, 6)).containsExactly("scope.changed", "tool.called");
        assertThat(event(4).getScopeChanged().orElseThrow().getGranted())
                .contains(List.of("files:read", "files:write"));
        assertThat(event(5).getToolCalled().orElseThrow().getScopes()).contains(List.of("files:read", "files:write"));
    }

    @Test
    void scopesThatNobodyAskedForAreNone() {
        proxy.start();
        proxy.upstream().responds(() -> HttpResponse.of(HttpStatus.FORBIDDEN));
        proxy.post(CALL, "authorization", bearer("files:read"));

        proxy.post(CALL, "authorization", bearer("files:admin"));

        assertThat(proxy.detector().types())
                .containsExactly("session.started", "tool.called", "tool.returned", "tool.called", "tool.returned");
        assertThat(event(3).getToolCalled().orElseThrow().getScopes()).contains(List.of("files:admin"));
    }

    @Test
    void theGatewaysOwnTokenIsNoCredentialOfTheCall() {
        proxy.tokens(TenantTokens.of(Map.of("0123456789abcdef", "acme"))).start();
        proxy.upstream().answers(RESULT);

        proxy.post(CALL, "authorization", "Bearer 0123456789abcdef");

        ToolCalled called = event(1).getToolCalled().orElseThrow();
        assertThat(called.getCredential()).isEmpty();
        assertThat(called.getScopes()).isEmpty();
    }

    private TrustEvent event(int number) {
        return proxy.detector().events().get(number);
    }

    private static HttpResponse refusal(int status) {
        return HttpResponse.of(
                ResponseHeaders.builder(HttpStatus.valueOf(status))
                        .set(HttpHeaderNames.WWW_AUTHENTICATE, CHALLENGE)
                        .build(),
                HttpData.ofUtf8("no"));
    }

    private static String bearer(String scopes) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("https://login.example")
                .subject("ann")
                .audience("https://files.example")
                .claim("scope", scopes)
                .build();
        return "Bearer " + new PlainJWT(claims).serialize();
    }
}
