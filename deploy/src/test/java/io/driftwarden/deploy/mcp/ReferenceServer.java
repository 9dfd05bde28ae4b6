package io.driftwarden.deploy.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project's own servers, each with steps that exercise it. */
enum ReferenceServer {
    EVERYTHING("server-everything", "everything"),
    FILESYSTEM("server-filesystem", "filesystem"),
    MEMORY("server-memory", "memory");

    private static final String FOLDER = "${folder}";

    private final String tool;
    private final String steps;

    ReferenceServer(String tool, String steps) {
        this.tool = tool;
        this.steps = steps;
    }

    /** Its name in events and policies. */
    String server() {
        return steps;
    }

    /** The command that runs it over standard input and output, with its data in a folder. */
    List<String> stdio(Path data) {
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/env", "MEMORY_FILE_PATH=" + data.resolve("memory.jsonl")));
        command.addAll(this == FILESYSTEM ? NodePackages.tool(tool, data.toString()) : NodePackages.tool(tool));
        return command;
    }

    /** The command that runs it over streamable HTTP, and says where. */
    List<String> http(Path data) {
        return NodePackages.script("bridge.mjs", stdio(data).toArray(String[]::new));
    }

    /** The steps, in a file of their own, on data in a folder. */
    Path steps(Path data) {
        try {
            String text = Files.readString(NodePackages.folder().resolve("steps/" + steps + ".json"));
            return Files.writeString(
                    data.resolveSibling(data.getFileName() + ".json"), text.replace(FOLDER, data.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
