package io.driftwarden.gateway.mcp.stdio;

import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.mcp.EventIds;
import io.driftwarden.gateway.mcp.RpcReader;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.gateway.mcp.session.Gate;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.gateway.mcp.session.McpSession;
import io.driftwarden.gateway.mcp.session.Party;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a local MCP server behind the gate: what the client writes to our standard input goes to the server's, what the server
 * writes to its standard output comes out of ours, message by message. The server's standard error is ours.
 */
public final class StdioGateway {
    private static final Logger LOG = LoggerFactory.getLogger(StdioGateway.class);

    /** What MCP's stdio transport gives a server to end by itself once its input is closed. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final SessionRef session;
    private final String server;
    private final Party party;
    private final EventIds ids;
    private final GateSettings gate;
    private final int maxMessageBytes;

    /** @param server its name in events and policies */
    public StdioGateway(
            SessionRef session, String server, Party party, EventIds ids, GateSettings gate, int maxMessageBytes) {
        this.session = session;
        this.server = server;
        this.party = party;
        this.ids = ids;
        this.gate = gate;
        this.maxMessageBytes = maxMessageBytes;
    }

    /**
     * Runs the server until it ends, or until the client closes its side and the server has had time to end.
     *
     * @return the server's exit code
     * @throws IOException if the server cannot be started
     */
    public int run(List<String> command, EventSink sink, InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ExecutorService asking = Executors.newFixedThreadPool(2, StdioGateway::daemon);
        try {
            McpSession mcp =
                    new McpSession(session, server, party, new AtomicBoolean(), new Gate(sink, gate, asking), ids);
            RpcReader reader = new RpcReader(maxMessageBytes);
            MessageWriter toServer = new MessageWriter(child.getOutputStream());
            MessageWriter toClient = new MessageWriter(out);
            ClientPump client = new ClientPump(mcp, reader, new MessageLines(in, maxMessageBytes), toServer, toClient);
            daemon(() -> fromClient(client, toServer, child)).start();
            new ServerPump(mcp, reader, new MessageLines(child.getInputStream(), maxMessageBytes), toServer, toClient)
                    .run();
            int code = child.waitFor();
            mcp.ended("the server ended").join();
            return code;
        } finally {
            child.destroy();
            asking.shutdown();
        }
    }

    private static void fromClient(ClientPump client, MessageWriter toServer, Process child) {
        try {
            client.run();
            toServer.close();
        } catch (IOException e) {
            LOG.debug("The server takes no more messages", e); // it ended, which its output shows
        }
        try {
            if (!child.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                child.destroy();
                if (!child.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                    child.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "driftwarden-mcp");
        thread.setDaemon(true);
        return thread;
    }
}
