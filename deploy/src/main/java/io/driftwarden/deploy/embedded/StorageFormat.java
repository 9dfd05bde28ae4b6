package io.driftwarden.deploy.embedded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Writes the cluster's identity into an empty log folder, as {@code kafka-storage format} does. */
final class StorageFormat {

    private StorageFormat() {}

    static void once(Path logFolder, Path settingsFile) {
        if (Files.exists(logFolder.resolve("meta.properties"))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String clusterId = Uuid.randomUuid().toString();
        int exit = StorageTool.execute(
                new String[] {"format", "--cluster-id", clusterId, "--config", settingsFile.toString()}, out);
        if (exit != 0) {
            throw new EmbeddedStartException(
                    "cannot format " + logFolder + ": "
                            + said.toString(StandardCharsets.UTF_8).strip(),
                    null);
        }
    }
}
