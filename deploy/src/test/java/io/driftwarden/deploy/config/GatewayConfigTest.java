package io.driftwarden.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.TlsKeyPair;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.gateway.forwardauth.Meaning;
import io.driftwarden.gateway.push.PushTarget;
import io.driftwarden.gateway.server.Doors;
import io.driftwarden.publisher.FailMode;
import io.driftwarden.publisher.OutagePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayConfigTest {

    private static final String LEAST =
            """
            kafka:
              bootstrap.servers: kafka:9092
            schema.registry:
              url: http://registry:8081
            """;

    private static final String SECRET = "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";

    @TempDir
    Path folder;

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        // when
        GatewayConfig config = read(LEAST);

        // then
        assertThat(config.server().doors()).isEqualTo(Doors.ALL);
        assertThat(config.server().authentication().required()).isFalse();
        assertThat(config.server().listen().getAddress().isLoopbackAddress()).isTrue();
        assertThat(config.server().tls()).isEmpty();
        assertThat(config.failModes().of("send")).isEqualTo(FailMode.CLOSED);
        assertThat(config.publisher().gateway()).isEqualTo("gateway");
    }

    @Test
    void everyKeyHasItsPlace() throws IOException, CertificateEncodingException {
        // given
        certificates();

        // when
        GatewayConfig config = read(
                LEAST
                        + """
                name: edge-1
                listen: 0.0.0.0:8443
                fail: closed
                fail.by.risk: {read: open}
                tool.risks: {search: read}
                verdict.timeout: 1s
                hold.timeout: 2m
                outage: {spool: spool, spool.megabytes: 5}
                webhooks:
                  - {name: edge-2, url: "https://edge-2.example/hook", secret: "${env:SECRET}", tenant: acme}
                security.events:
                  - name: idp
                    url: https://idp.example/events
                    issuer: https://trust.example
                    audience: https://idp.example
                    certificate: own.pem
                    key: own.key
                tokens:
                  - {token: "${env:TOKEN}", tenant: acme}
                certificates:
                  - {name: "URI:spiffe://acme/edge-1", tenant: acme}
                oidc:
                  - issuer: https://login.example.com/
                    audience: driftwarden
                    jwks: https://login.example.com/keys
                    tenant.claim: org
                    algorithms: [RS256]
                tls:
                  certificate: own.pem
                  key: own.key
                  client.authorities: ca.pem
                doors: {events: false, forward.auth: destination, ext.mcp: false}
                """);

        // then
        assertThat(config.source()).isEqualTo("gateway/edge-1");
        assertThat(config.server().authentication().kinds()).hasSize(3);
        assertThat(config.server().tls().orElseThrow().clientsMust()).isFalse();
        assertThat(config.server().tls().orElseThrow().clientAuthorities()).hasSize(1);
        assertThat(config.server().doors())
                .isEqualTo(new Doors(false, true, Optional.of(Meaning.DESTINATION), true, false, true));
        assertThat(config.server().decisions().riskByTool()).containsEntry("search", "read");
        assertThat(config.failModes().of("read")).isEqualTo(FailMode.OPEN);
        assertThat(config.failModes().of("send")).isEqualTo(FailMode.CLOSED);
        assertThat(config.holdTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.outage()).isEqualTo(OutagePolicy.spool(folder.resolve("spool"), 5 * 1_048_576L));
        assertThat(config.push()).extracting(PushTarget::name).containsExactly("edge-2", "idp");
        assertThat(config.push()).extracting(PushTarget::tenant).containsExactly("acme", "default");
        assertThat(config.server().shownKeys()).hasSize(1);
        assertThat(config.toString()).doesNotContain("0123456789abcdef", SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen: 0.0.0.0:8070 | :5: 'listen': must be a loopback address",
                "listen: nonsense | :5: 'listen': must be host:port",
                "doors: {event: true} | :5: 'doors.event' is not known; did you mean 'doors.events'?",
                "doors: {forward.auth: maybe} | :5: 'doors.forward.auth': \"maybe\" must be tool_call, destination or off",
                "tokens: [{token: short, tenant: acme}] | :5: 'tokens': a token of tenant acme is shorter than 16",
                "tokens: [{tenant: acme}] | tokens[0].token': is missing",
                "oidc: [{issuer: i, audience: a, tenant: t}] | oidc[0].jwks': is missing",
                "oidc: [{issuer: i, audience: a, jwks: 'https://h/k'}] | oidc[0].issuer': either tenant or tenant_claim",
                "oidc: [{issuer: i, audience: a, jwks: k, tenant: t}] | oidc[0].jwks': \"k\" must be an https address",
                "certificates: [{name: 'DNS:a', tenant: t}] | :5: 'certificates': needs tls.client.authorities",
                "tls: {certificate: a.pem} | tls.key': is missing",
                "tls: {certificate: a.pem, key: b.pem} | tls.certificate': cannot read",
                "webhooks: [{name: a, url: 'http://edge.example/', secret: c2VjcmV0}] | webhooks[0].url': \"http://edge.example/\" must be an https",
                "webhooks: [{name: a, url: 'https://edge.example/', secret: c2VjcmV0}] | webhooks[0].secret': must be at least 24 bytes",
                "webhooks: [{name: a b, url: 'https://edge.example/', secret: c2VjcmV0}] | webhooks[0].name': must be 1 to 100 letters",
                "outage: {spol: x} | did you mean 'outage.spool'?",
                "fail.by.risk: {reed: open} | :5: 'fail.by.risk.reed': must be one of administer, execute, read",
                "tool.risks: {search: low} | :5: 'tool.risks.search': must be one of administer, execute, read"
            })
    void whatIsWrongIsNamedWithItsPlace(String line, String message) {
        assertThatThrownBy(() -> read(LEAST + line + "\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    private void certificates() throws IOException, CertificateEncodingException {
        TlsKeyPair pair = TlsKeyPair.ofSelfSigned("gateway.example");
        pem("own.key", "PRIVATE KEY", pair.privateKey().getEncoded());
        byte[] certificate = pair.certificateChain().get(0).getEncoded();
        pem("own.pem", "CERTIFICATE", certificate);
        pem("ca.pem", "CERTIFICATE", certificate);
    }

    private void pem(String file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private GatewayConfig read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("gateway.yaml"), yaml);
        return GatewayConfig.read(file, Map.of("TOKEN", "0123456789abcdef", "SECRET", SECRET));
    }
}
