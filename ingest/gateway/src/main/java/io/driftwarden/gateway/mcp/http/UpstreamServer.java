package io.driftwarden.gateway.mcp.http;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * An MCP server behind the proxy.
 *
 * @param name as events and policies name it
 * @param path where clients reach it, such as {@code /mcp/files}
 * @param url its MCP endpoint
 * @param headers sent with every request to it, such as its credential; may hold secrets
 */
public record UpstreamServer(String name, String path, URI url, Map<String, String> headers) {
    public UpstreamServer {
        headers = Map.copyOf(headers);
        String scheme = String.valueOf(url.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "the url of server " + name + " must be http:// or https://, without a user");
        }
        if (!path.startsWith("/") || path.length() < 2) {
            throw new IllegalArgumentException("the path of server " + name + " must start with / and name something");
        }
    }

    /** Names of the headers only: the values may be secrets. */
    @Override
    public String toString() {
        return "UpstreamServer[" + name + ", " + path + ", " + url + ", headers=" + new TreeMap<>(headers).keySet()
                + "]";
    }
}
