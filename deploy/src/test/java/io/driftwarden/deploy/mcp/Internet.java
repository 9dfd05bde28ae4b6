package io.driftwarden.deploy.mcp;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import io.driftwarden.gateway.server.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server that stands for every host there is, and remembers what reached it. */
final class Internet implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> reached = new CopyOnWriteArrayList<>();
    private final Server server = Servers.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .serviceUnder(
                    "/",
                    (context, request) -> HttpResponse.of(request.aggregate().thenApply(whole -> {
                        reached.add(whole.headers().get("x-host") + whole.path() + " " + whole.contentUtf8());
                        return HttpResponse.of("done");
                    })))
            .build();

    Internet() {
        server.start().join();
    }

    /** Sends text to a URL, as a tool does. */
    String post(String url, String text) {
        URI uri = URI.create(url);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.activeLocalPort() + uri.getRawPath()))
                .header("x-host", uri.getHost())
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What reached a host: path and text. */
    List<String> at(String host) {
        return reached.stream().filter(line -> line.startsWith(host + "/")).toList();
    }

    /** Forgets what reached it. */
    void forget() {
        reached.clear();
    }

    @Override
    public void close() {
        Servers.stop(server);
    }
}
