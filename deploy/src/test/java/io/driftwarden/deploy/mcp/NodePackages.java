package io.driftwarden.deploy.mcp;

import io.driftwarden.deploy.e2e.BuildProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The npm packages and scripts that {@code .ci/npm} puts into the build's folder, with a Node of their own. */
final class NodePackages {
    private static final String SCOPE = "node_modules/@modelcontextprotocol/";

    private NodePackages() {}

    static Path folder() {
        return Path.of(BuildProperties.NPM.get());
    }

    /** Whether they are there. */
    static boolean prepared() {
        return Files.isExecutable(node()) && Files.isDirectory(folder().resolve(SCOPE + "conformance"));
    }

    /** One of our scripts, with its arguments. */
    static List<String> script(String name, String... arguments) {
        return command(name, arguments);
    }

    /** A server or tool of the project {@code @modelcontextprotocol}, with its arguments. */
    static List<String> tool(String name, String... arguments) {
        return command(SCOPE + name + "/dist/index.js", arguments);
    }

    private static List<String> command(String file, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(node().toString(), folder().resolve(file).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path node() {
        return folder().resolve("node_modules/.bin/node");
    }
}
