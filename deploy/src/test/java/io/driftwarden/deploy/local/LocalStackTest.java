package io.driftwarden.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.deploy.embedded.EmbeddedStartException;
import io.driftwarden.rules.RulePacks;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    private static final String EVENT =
            """
            {"specversion":"1.0","id":"%s","source":"test","type":"io.driftwarden.user.prompted",\
            "time":"2026-01-01T00:00:0%sZ","subject":"walk","data":{"text":"hello"}}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void anEventSentOverHttpIsJudgedAndItsSessionOutlivesARestart() throws Exception {
        // given
        try (LocalStack stack = start()) {
            assertThat(send(stack, "1")).contains("\"verdict\":\"allow\"");
        }

        // when
        try (LocalStack stack = start()) {
            assertThat(send(stack, "2")).contains("\"verdict\":\"allow\"");

            // then
            URI session = URI.create(stack.addresses().queries() + "/v1/sessions/walk");
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(get(session))
                    .contains("\"events\":2"));
        }
    }

    @Test
    void aTakenPortIsNamedAndNothingStaysUp() throws Exception {
        // given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            LocalSettings settings = new LocalSettings(folder, 0, taken.getLocalPort(), 0, 0);

            // when / then
            assertThatThrownBy(() -> LocalStack.start(settings, () -> RulePacks.bundled(Set.of())))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " for the registry is taken");
        }
        start().close();
    }

    private LocalStack start() throws Exception {
        LocalStack stack = LocalStack.start(LocalSettings.anywhere(folder), () -> RulePacks.bundled(Set.of()));
        stack.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
        return stack;
    }

    private String send(LocalStack stack, String id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stack.addresses().intake() + "?verdict=wait"))
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(EVENT.formatted(id, id)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private String get(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
