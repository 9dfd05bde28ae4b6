package io.driftwarden.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.ClientFactoryBuilder;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.client.grpc.GrpcClients;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.TlsKeyPair;
import io.driftwarden.extmcp.ExtMcpGrpc.ExtMcpBlockingStub;
import io.driftwarden.extmcp.McpRequest;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.ClientCertificates;
import io.driftwarden.gateway.auth.CredentialKind;
import io.driftwarden.gateway.auth.StaticTokens;
import io.driftwarden.gateway.decide.DecisionSettings;
import io.driftwarden.gateway.decide.RecordingSink;
import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.gateway.mcp.http.ProxyLimits;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.envoyproxy.envoy.service.auth.v3.AuthorizationGrpc.AuthorizationBlockingStub;
import io.envoyproxy.envoy.service.auth.v3.CheckRequest;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayServerTest {
    private static final String TOKEN = "acme-token-0123456789";
    private static final String EVENT = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"gw\","
            + "\"type\":\"io.driftwarden.tool.called\",\"time\":\"2026-01-01T00:00:00Z\",\"subject\":\"s\"}";

    private final RecordingSink sink = new RecordingSink();
    private @Nullable GatewayServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void everyDoorIsOpenOnOnePort() {
        // given
        start(Optional.empty(), Authentication.NONE);
        WebClient client = WebClient.of("http://127.0.0.1:" + port());

        // when
        List<Integer> statuses = List.of(
                status(client, HttpMethod.POST, "/v1/events", "application/cloudevents+json", EVENT),
                status(client, HttpMethod.POST, "/access/v1/evaluation", "application/json", "{}"),
                status(client, HttpMethod.GET, "/v1/forward-auth", "text/plain", ""));
        boolean envoyPasses = GrpcClients.newClient(grpc(), AuthorizationBlockingStub.class)
                .check(CheckRequest.getDefaultInstance())
                .hasOkResponse();
        boolean extMcpPasses = GrpcClients.newClient(grpc(), ExtMcpBlockingStub.class)
                .checkRequest(McpRequest.getDefaultInstance())
                .hasPass();

        String told = client.get("/v1/gateway/status").aggregate().join().contentUtf8();

        // then
        assertThat(statuses).containsExactly(202, 400, 400);
        assertThat(told).isEqualTo("{\"spool\":null,\"push\":{}}");
        assertThat(envoyPasses).isTrue();
        assertThat(extMcpPasses).isTrue();
    }

    @Test
    void aClientCertificateOfTheConfiguredAuthorityIsItsTenants() throws Exception {
        // given
        X509Bundle authority = authority("clients");
        startMutual(authority, Authentication.NONE);

        // when
        AggregatedHttpResponse answer = post(client(certificate(authority, "spiffe://acme/edge-1")), "");

        // then
        assertThat(answer.status().code()).isEqualTo(202);
        assertThat(sink.last().getTenant()).contains("acme");
    }

    @Test
    void aCertificateThatIsBoundToNoTenantIsNobody() throws Exception {
        // given
        X509Bundle authority = authority("clients");
        startMutual(authority, Authentication.NONE);

        // when
        AggregatedHttpResponse answer = post(client(certificate(authority, "spiffe://other/edge-1")), "");

        // then
        assertThat(answer.status().code()).isEqualTo(401);
        assertThat(sink.events).isEmpty();
    }

    @Test
    void aCertificateOfAnotherAuthorityDoesNotGetThroughTheHandshake() throws Exception {
        // given
        startMutual(authority("clients"), Authentication.NONE);
        WebClient stranger = client(certificate(authority("strangers"), "spiffe://acme/edge-1"));

        // when, then
        assertThatThrownBy(() -> post(stranger, "")).hasRootCauseInstanceOf(Exception.class);
        assertThat(sink.events).isEmpty();
    }

    @Test
    void withoutACertificateNobodyGetsThroughTheHandshakeUnlessTokensWillDo() throws Exception {
        // given
        X509Bundle authority = authority("clients");
        startMutual(authority, Authentication.of(TenantTokens.of(Map.of(TOKEN, "beta"))));

        // when
        AggregatedHttpResponse known = post(client(null), TOKEN);
        AggregatedHttpResponse unknown = post(client(null), "");

        // then
        assertThat(known.status().code()).isEqualTo(202);
        assertThat(sink.last().getTenant()).contains("beta");
        assertThat(unknown.status().code()).isEqualTo(401);
    }

    @Test
    void withoutAuthenticationItListensOnLoopbackOnly() throws UnknownHostException {
        InetSocketAddress everywhere = new InetSocketAddress(InetAddress.getByAddress(new byte[4]), 0);

        assertThatThrownBy(() -> GatewayServer.start(config(everywhere, Optional.empty(), Authentication.NONE), sink))
                .hasMessageContaining("loopback");
    }

    private void startMutual(X509Bundle authority, Authentication besides) throws Exception {
        X509Bundle own = new CertificateBuilder()
                .subject("CN=gateway")
                .addSanDnsName("localhost")
                .ecp256()
                .buildIssuedBy(authority("gateways"));
        List<CredentialKind> kinds = new ArrayList<>(besides.kinds());
        kinds.add(new ClientCertificates(Map.of("URI:spiffe://acme/edge-1", "acme")));
        boolean must = kinds.stream().noneMatch(StaticTokens.class::isInstance);
        start(
                Optional.of(new Tls(
                        TlsKeyPair.of(own.getKeyPair().getPrivate(), own.getCertificatePath()),
                        List.of(authority.getCertificate()),
                        must)),
                new Authentication(kinds));
    }

    private void start(Optional<Tls> tls, Authentication authentication) {
        server = GatewayServer.start(
                config(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), tls, authentication), sink);
    }

    private static ServerConfig config(InetSocketAddress listen, Optional<Tls> tls, Authentication authentication) {
        return new ServerConfig(
                listen,
                tls,
                authentication,
                Doors.ALL,
                List.of(),
                List.of(),
                DecisionSettings.of("gateway/test"),
                new McpProxyConfig("test", List.of(), GateSettings.DEFAULT, ProxyLimits.DEFAULT));
    }

    private static X509Bundle authority(String name) throws Exception {
        return new CertificateBuilder()
                .subject("CN=" + name)
                .setIsCertificateAuthority(true)
                .ecp256()
                .buildSelfSigned();
    }

    private static X509Bundle certificate(X509Bundle authority, String uri) throws Exception {
        return new CertificateBuilder()
                .subject("CN=edge")
                .addSanUriName(uri)
                .addExtendedKeyUsageClientAuth()
                .ecp256()
                .buildIssuedBy(authority);
    }

    /** @param certificate what the client shows; nothing if null */
    private WebClient client(@Nullable X509Bundle certificate) {
        ClientFactoryBuilder factory = ClientFactory.builder().tlsNoVerify();
        if (certificate != null) {
            factory.tls(TlsKeyPair.of(certificate.getKeyPair().getPrivate(), certificate.getCertificatePath()));
        }
        return WebClient.builder("https://127.0.0.1:" + port())
                .factory(factory.build())
                .build();
    }

    private static AggregatedHttpResponse post(WebClient client, String token) {
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, "/v1/events")
                .set("content-type", "application/cloudevents+json")
                .set("authorization", token.isEmpty() ? "" : "Bearer " + token)
                .build();
        return client.execute(headers, EVENT).aggregate().join();
    }

    private static int status(WebClient client, HttpMethod method, String path, String type, String body) {
        RequestHeaders headers =
                RequestHeaders.builder(method, path).set("content-type", type).build();
        return client.execute(headers, body).aggregate().join().status().code();
    }

    private int port() {
        return Objects.requireNonNull(server).port();
    }

    private String grpc() {
        return "gproto+http://127.0.0.1:" + port();
    }
}
