package io.driftwarden.deploy.local;

import java.nio.file.Path;

/**
 * Where everything is on this machine. Ports are TCP ports on loopback; 0 stands for any that is free.
 *
 * @param folder where all data is kept; made at first use
 * @param kafkaPort of the broker
 * @param registryPort of the schema registry
 * @param queryPort of the query API
 * @param intakePort of the HTTP intake of events
 */
public record LocalSettings(Path folder, int kafkaPort, int registryPort, int queryPort, int intakePort) {

    /** Any free ports. */
    public static LocalSettings anywhere(Path folder) {
        return new LocalSettings(folder, 0, 0, 0, 0);
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path registry() {
        return folder.resolve("registry");
    }

    Path state() {
        return folder.resolve("state");
    }
}
