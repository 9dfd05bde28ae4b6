package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.event.UnicodeText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client's span says of whom it contacted: the OpenTelemetry conventions for HTTP and MCP, the latest first.
 *
 * @param url in full, where the span has it
 * @param host its host, or the server's address
 */
record Contact(Attributes attributes, @Nullable String url, String host) {
    private static final int LONGEST_URL = 8_192;

    /** Empty for what is no client's span, or of another kind, such as that of a database. */
    static Optional<Contact> of(Reading reading) {
        Attributes attributes = reading.telemetry().attributes();
        String url = attributes.text("url.full", "http.url");
        boolean http = !url.isEmpty()
                || !attributes.text("http.request.method", "http.method").isEmpty();
        if (reading.telemetry().kind() != Telemetry.Kind.CLIENT_SPAN
                || !(http || !attributes.text("mcp.method.name", "mcp.method").isEmpty())) {
            return Optional.empty();
        }
        String address = attributes.text("server.address", "net.peer.name");
        String host = address.isEmpty() ? hostOf(url) : address;
        return url.isEmpty() && host.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact(attributes, url.isEmpty() ? null : url, host));
    }

    /** The same for the two spans of one exchange. */
    String with() {
        return "contact " + host.toLowerCase(Locale.ROOT);
    }

    /** @param call that it happened in, or was made by */
    DestinationContacted data(Optional<Told.Call> call) {
        Optional<Told.Call> inside = call.filter(Told.Call::served);
        String peer = attributes.text("network.peer.address", "net.sock.peer.addr");
        String protocol = attributes.text("network.protocol.name", "net.protocol.name");
        return DestinationContacted.newBuilder()
                .setCallId(
                        inside.map(Told.Call::callId).map(UnicodeText::repaired).orElse(null))
                .setServer(call.flatMap(Told.Call::server)
                        .map(UnicodeText::repaired)
                        .orElse(null))
                .setTool(inside.map(Told.Call::tool).map(UnicodeText::repaired).orElse(null))
                .setUrl(
                        url == null
                                ? null
                                : UnicodeText.repaired(url.substring(0, Math.min(url.length(), LONGEST_URL))))
                .setHost(url == null ? UnicodeText.repaired(host) : null)
                .setPort(url == null ? number("server.port", "net.peer.port") : null)
                .setProtocol(protocol.isEmpty() ? null : UnicodeText.repaired(protocol.toLowerCase(Locale.ROOT)))
                .setResolvedIp(
                        peer.isEmpty() || peer.contains("/") ? null : UnicodeText.repaired(peer)) // no socket's path
                .setBytesOut(number("http.request.body.size", "http.request.size", "http.request_content_length"))
                .setBytesIn(number("http.response.body.size", "http.response.size", "http.response_content_length"))
                .build();
    }

    private @Nullable Long number(String... names) {
        return attributes
                .find(names)
                .map(JsonNode::asLong)
                .filter(value -> value > 0)
                .orElse(null);
    }

    private static String hostOf(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException e) {
            return ""; // the detector reads it its own way
        }
    }
}
