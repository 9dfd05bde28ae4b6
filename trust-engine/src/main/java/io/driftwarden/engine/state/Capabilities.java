package io.driftwarden.engine.state;

/** The servers and tools of a session. */
public record Capabilities(CappedMap<ServerState> servers, CappedMap<ToolState> tools) {
    /** Tools kept per session. */
    public static final int MAX_TOOLS = 1024;

    /** Servers kept per session. */
    public static final int MAX_SERVERS = 64;

    static final Capabilities EMPTY = new Capabilities(CappedMap.empty(), CappedMap.empty());

    public Capabilities withServer(ServerState server) {
        return new Capabilities(servers.with(server.name(), server, MAX_SERVERS), tools);
    }

    public Capabilities withTools(CappedMap<ToolState> changed) {
        return new Capabilities(servers, changed);
    }

    /** The server, or a fresh one. */
    public ServerState server(String name) {
        ServerState known = servers.get(name);
        return known == null ? ServerState.of(name) : known;
    }
}
