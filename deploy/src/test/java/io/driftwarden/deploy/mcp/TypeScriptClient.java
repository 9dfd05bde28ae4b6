package io.driftwarden.deploy.mcp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The official TypeScript SDK, in a process of its own. */
final class TypeScriptClient implements McpClientUnderTest {
    private static final int MINUTES = 2;

    @Override
    public List<String> http(Path steps, String url) throws IOException, InterruptedException {
        return drive(steps, "http", List.of(url));
    }

    @Override
    public List<String> stdio(Path steps, List<String> command) throws IOException, InterruptedException {
        return drive(steps, "stdio", command);
    }

    private static List<String> drive(Path steps, String kind, List<String> where)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(NodePackages.script("drive.mjs", steps.toString(), kind));
        command.addAll(where);
        Path log = steps.resolveSibling("client.log");
        Path out = steps.resolveSibling("client.jsonl");
        Process client = new ProcessBuilder(command)
                .redirectError(log.toFile())
                .redirectOutput(out.toFile())
                .start();
        if (!client.waitFor(MINUTES, TimeUnit.MINUTES) || client.exitValue() != 0) {
            client.destroyForcibly();
            throw new AssertionError("the client failed:\n" + Files.readString(log) + Files.readString(out));
        }
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
}
