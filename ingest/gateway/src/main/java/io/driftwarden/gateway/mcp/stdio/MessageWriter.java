package io.driftwarden.gateway.mcp.stdio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes messages, each whole and on a line of its own. Thread-safe. */
final class MessageWriter {
    private final OutputStream out;

    MessageWriter(OutputStream out) {
        this.out = out;
    }

    synchronized void write(byte[] message) throws IOException {
        out.write(message);
        out.write('\n');
        out.flush();
    }

    void write(ObjectNode message) throws IOException {
        write(message.toString().getBytes(StandardCharsets.UTF_8));
    }

    synchronized void close() throws IOException {
        out.close();
    }
}
