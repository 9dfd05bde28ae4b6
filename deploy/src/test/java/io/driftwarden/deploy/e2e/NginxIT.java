package io.driftwarden.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import io.driftwarden.deploy.local.LocalSettings;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.gateway.server.Servers;
import io.driftwarden.rules.RulePacks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Debian's nginx in front of an HTTP tool server, with {@code auth_request} to the forward-auth door of {@code driftwarden up}. */
@EnabledIf(value = "hasNginx", disabledReason = "nginx is not installed: apt-get install nginx-light")
class NginxIT {
    private static final String CONFIGURATION =
            """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server {
                listen 127.0.0.1:%d;
                location / {
                  auth_request /trust;
                  auth_request_set $findings $upstream_http_x_driftwarden_findings;
                  add_header X-Findings $findings always;
                  proxy_pass http://127.0.0.1:%d;
                }
                location = /trust {
                  internal;
                  proxy_pass %s/v1/forward-auth;
                  proxy_pass_request_body off;
                  proxy_set_header Content-Length "";
                  proxy_set_header X-Original-Method $request_method;
                  proxy_set_header X-Original-URI $request_uri;
                  proxy_set_header X-Forwarded-Host $host;
                  proxy_set_header X-Driftwarden-Session $http_x_agent_session;
                  proxy_set_header X-Driftwarden-Principal "";
                  proxy_set_header X-Driftwarden-Approval "";
                }
              }
            }
            """;

    private final AtomicInteger reached = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void aHarmfulRequestNeverReachesTheToolServerWhileAnotherSessionGoesOn() throws Exception {
        try (LocalStack stack =
                LocalStack.start(LocalSettings.anywhere(folder.resolve("stack")), () -> RulePacks.bundled(Set.of()))) {
            // given
            stack.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
            Server tools = tools();
            int port = free();
            try (ServerProcess nginx = nginx(port, tools.activeLocalPort(), stack)) {
                assertThat(nginx).isNotNull();
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> get(port, "/search?q=weather", "honest").statusCode() == 200);
                int before = reached.get();

                // when
                var harmful = get(port, "/fetch?url=http://2852039166/latest/meta-data/", "evil");

                // then
                assertThat(harmful.statusCode()).isEqualTo(403);
                assertThat(harmful.headers().firstValue("x-findings").orElse(""))
                        .contains("DW-DST-");
                assertThat(reached).hasValue(before);
                assertThat(get(port, "/search?q=weather", "honest").statusCode())
                        .isEqualTo(200);
            } finally {
                Servers.stop(tools);
            }
        }
    }

    static boolean hasNginx() {
        return binary().isPresent();
    }

    private static Optional<Path> binary() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Server tools() {
        Server tools = Servers.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .serviceUnder("/", (context, request) -> {
                    reached.incrementAndGet();
                    return HttpResponse.of("done");
                })
                .build();
        tools.start().join();
        return tools;
    }

    private ServerProcess nginx(int port, int tools, LocalStack stack) throws IOException {
        URI intake = URI.create(stack.addresses().intake());
        Path home = Files.createDirectory(folder.resolve("nginx"));
        Path file = home.resolve("nginx.conf");
        Files.writeString(file, CONFIGURATION.formatted(port, tools, "http://" + intake.getAuthority()));
        return ServerProcess.start(
                List.of(
                        binary().orElseThrow().toString(),
                        "-e",
                        "stderr",
                        "-p",
                        home.toString(),
                        "-c",
                        file.toString()),
                folder.resolve("nginx.log"));
    }

    private java.net.http.HttpResponse<String> get(int port, String target, String session) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                        .header("X-Agent-Session", session)
                        .build(),
                BodyHandlers.ofString());
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
