package io.driftwarden.deploy.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** How much of the log is shown. Set at start-up, for the whole process. */
public final class Verbosity {

    private static final List<String> KAFKA = List.of("org.apache.kafka", "kafka", "state.change.logger");

    private Verbosity() {}

    /** Shows what the process does, from Kafka's clients to its own steps. */
    public static void verbose() {
        logger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        KAFKA.forEach(name -> logger(name).setLevel(Level.INFO));
    }

    /** Whether {@link #verbose} was asked for. */
    public static boolean isVerbose() {
        return logger(Logger.ROOT_LOGGER_NAME).isInfoEnabled();
    }

    /**
     * Keeps Kafka's warnings off the screen, unless {@link #verbose} was asked for: an embedded broker warns of every
     * election and reconnection at its start and stop, which say nothing to the person who starts it.
     */
    public static void quietKafka() {
        if (!isVerbose()) {
            KAFKA.forEach(name -> logger(name).setLevel(Level.ERROR));
        }
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
