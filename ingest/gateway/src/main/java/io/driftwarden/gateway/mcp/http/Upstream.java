package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpHeadersBuilder;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to one server. Redirects are not followed: where a server may send traffic is for its configuration to say.
 *
 * <p>Answers are taken from a connection on its own event loop, which a timeout or a split alone would not see to. Armeria 1.36
 * stops and resumes its reading by a counter and a flag, set one after the other ({@code InboundTrafficController}): taken on
 * another thread, one large answer in some fifty stopped for good.
 */
final class Upstream {
    private final WebClient client;
    private final String path;
    private final HttpHeaders configured;

    Upstream(UpstreamServer server, ClientFactory factory) {
        URI url = server.url();
        // HTTP/1.1 in the clear: servers that do not know HTTP/2 choke on the attempt to upgrade.
        String scheme = "http".equals(url.getScheme()) ? "h1c" : "https";
        this.client = WebClient.builder(scheme + "://" + url.getRawAuthority())
                .factory(factory)
                .responseTimeoutMillis(0) // streams last; each wait has a limit of its own
                .maxResponseLength(0) // of one message, not of a stream
                .decorator((next, context, request) ->
                        next.execute(context, request).subscribeOn(context.eventLoop()))
                .build();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        this.path = (url.getRawPath().isEmpty() ? "/" : url.getRawPath()) + query;
        HttpHeadersBuilder headers = HttpHeaders.builder();
        server.headers().forEach(headers::add);
        this.configured = headers.build();
    }

    /** Whether the server gets a credential of the configuration, and none of the client's. */
    boolean hasCredential() {
        return configured.contains(HttpHeaderNames.AUTHORIZATION);
    }

    HttpResponse send(HttpMethod method, @Nullable String query, RequestHeaders from, boolean spent, HttpData body) {
        String target = query == null ? path : path + (path.contains("?") ? "&" : "?") + query;
        return client.execute(HttpRequest.of(McpHeaders.upstream(method, target, from, spent, configured), body));
    }
}
