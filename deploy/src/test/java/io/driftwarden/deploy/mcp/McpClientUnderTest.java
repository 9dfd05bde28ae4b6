package io.driftwarden.deploy.mcp;

import java.nio.file.Path;
import java.util.List;

/** An official SDK's client. */
interface McpClientUnderTest {
    /** Takes the steps at a server over streamable HTTP. */
    List<String> http(Path steps, String url) throws Exception;

    /** Takes the steps at a server that it starts itself. */
    List<String> stdio(Path steps, List<String> command) throws Exception;
}
