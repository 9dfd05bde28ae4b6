package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import io.driftwarden.gateway.auth.Authentication;
import io.netty.util.AsciiString;
import java.util.Set;

/** Headers of MCP and of this gateway, and which of them go on to the other side. */
final class McpHeaders {
    static final AsciiString SESSION_ID = AsciiString.cached("mcp-session-id");

    static final AsciiString PROTOCOL_VERSION = AsciiString.cached("mcp-protocol-version");
    static final AsciiString METHOD = AsciiString.cached("mcp-method");
    static final AsciiString NAME = AsciiString.cached("mcp-name");

    /** Names the conversation that a request belongs to: the client's own id, or one that the gateway answered with. */
    static final AsciiString CONVERSATION = AsciiString.cached("driftwarden-session");

    /** The gateway's own credential, where {@code Authorization} is meant for the server. */
    static final AsciiString AUTHORIZATION = Authentication.OWN_HEADER;

    /** RFC 9110 section 7.6.1, and what each side of a proxy says for itself. */
    private static final Set<AsciiString> HOP_BY_HOP = Set.of(
            HttpHeaderNames.CONNECTION,
            HttpHeaderNames.KEEP_ALIVE,
            HttpHeaderNames.PROXY_AUTHENTICATE,
            HttpHeaderNames.PROXY_AUTHORIZATION,
            AsciiString.cached("proxy-connection"),
            HttpHeaderNames.TE,
            HttpHeaderNames.TRAILER,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.UPGRADE,
            HttpHeaderNames.HTTP2_SETTINGS,
            HttpHeaderNames.HOST,
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.ACCEPT_ENCODING,
            HttpHeaderNames.EXPECT,
            CONVERSATION,
            AUTHORIZATION);

    private McpHeaders() {}

    /** What the server is told. */
    static RequestHeaders upstream(
            HttpMethod method, String path, RequestHeaders client, boolean spent, HttpHeaders configured) {
        RequestHeadersBuilder headers = RequestHeaders.builder(method, path);
        client.forEach((name, value) -> {
            if (goesOn(name) && !(spent && name.equals(HttpHeaderNames.AUTHORIZATION))) {
                headers.add(name, value);
            }
        });
        configured.forEach((name, value) -> headers.set(name, value));
        return headers.build();
    }

    /** What the client is told. */
    static ResponseHeadersBuilder downstream(ResponseHeaders server, String conversation) {
        ResponseHeadersBuilder headers = ResponseHeaders.builder(server.status());
        server.forEach((name, value) -> {
            if (goesOn(name)) {
                headers.add(name, value);
            }
        });
        return headers.set(CONVERSATION, conversation);
    }

    /** The same for a body that is another than the server's. */
    static ResponseHeaders json(ResponseHeadersBuilder headers, HttpData body) {
        return headers.contentType(com.linecorp.armeria.common.MediaType.JSON)
                .contentLength(body.length())
                .build();
    }

    private static boolean goesOn(AsciiString name) {
        return !name.isEmpty() && name.charAt(0) != ':' && !HOP_BY_HOP.contains(name);
    }
}
