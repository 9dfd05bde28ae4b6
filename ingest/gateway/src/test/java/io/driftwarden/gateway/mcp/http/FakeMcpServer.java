package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.server.Server;
import io.driftwarden.gateway.server.Servers;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** An MCP server over streamable HTTP that says what a test tells it to. */
final class FakeMcpServer implements AutoCloseable {
    private final Server server;
    private final List<AggregatedHttpRequest> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> arriving = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> streaming = new CompletableFuture<>();
    private volatile Supplier<HttpResponse> next = () -> HttpResponse.of(HttpStatus.ACCEPTED);
    private volatile String session = "";

    FakeMcpServer() {
        server = Servers.builder()
                .localPort(0, SessionProtocol.HTTP)
                .requestTimeoutMillis(0)
                .service(
                        "/mcp",
                        (context, request) ->
                                HttpResponse.of(request.aggregate().thenApply(whole -> {
                                    requests.add(whole);
                                    arriving.add(whole.contentUtf8());
                                    return next.get();
                                })))
                .build();
        server.start().join();
    }

    String url() {
        return "http://127.0.0.1:" + server.activeLocalPort() + "/mcp";
    }

    FakeMcpServer session(String id) {
        session = id;
        return this;
    }

    FakeMcpServer answers(String json) {
        return responds(() -> HttpResponse.of(headers(MediaType.JSON), HttpData.ofUtf8(json)));
    }

    FakeMcpServer responds(Supplier<HttpResponse> response) {
        next = response;
        return this;
    }

    FakeMcpServer streams(String... parts) {
        return responds(() -> {
            HttpResponseWriter writer = HttpResponse.streaming();
            writer.write(headers(MediaType.EVENT_STREAM));
            for (String part : parts) {
                writer.write(HttpData.ofUtf8(part));
            }
            writer.close();
            return writer;
        });
    }

    FakeMcpServer streamsForever() {
        return responds(() -> {
            HttpResponseWriter writer = HttpResponse.streaming();
            writer.write(headers(MediaType.EVENT_STREAM));
            writer.write(HttpData.ofUtf8(": hello\n\n"));
            streaming.complete(null);
            return writer;
        });
    }

    /** A stream that nobody ends; completes when it is taken no more. */
    CompletableFuture<Void> streamsUntilItIsLeft() {
        CompletableFuture<Void> left = new CompletableFuture<>();
        responds(() -> {
            HttpResponseWriter writer = HttpResponse.streaming();
            writer.write(headers(MediaType.EVENT_STREAM));
            writer.write(HttpData.ofUtf8(": hello\n\n"));
            var unused = writer.whenComplete().handle((none, gone) -> left.complete(null));
            streaming.complete(null);
            return writer;
        });
        return left;
    }

    FakeMcpServer hangs() {
        return responds(HttpResponse::streaming);
    }

    void awaitStream() {
        streaming.join();
    }

    private ResponseHeaders headers(MediaType type) {
        ResponseHeadersBuilder headers = ResponseHeaders.builder(HttpStatus.OK).contentType(type);
        return session.isEmpty()
                ? headers.build()
                : headers.set("mcp-session-id", session).build();
    }

    /** What clients posted. */
    List<String> bodies() {
        return requests.stream()
                .filter(request -> request.method() == HttpMethod.POST)
                .map(AggregatedHttpRequest::contentUtf8)
                .toList();
    }

    /** What comes next, in order. */
    String nextBody() throws InterruptedException {
        return Objects.requireNonNull(arriving.poll(10, TimeUnit.SECONDS), "nothing came");
    }

    /** Of the latest request. */
    RequestHeaders headers() {
        return requests.get(requests.size() - 1).headers();
    }

    @Override
    public void close() {
        next = () -> HttpResponse.of(HttpStatus.GONE); // a large answer is not to outlive its test
        Servers.stop(server);
    }
}
