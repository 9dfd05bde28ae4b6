package io.driftwarden.topology;

/** A topic could not be made, or is not as it must be: the message names it and the reason, or says that no broker answered. */
public final class TopicCreationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicCreationException(String topic, Throwable cause) {
        super("Topic " + topic + " could not be made or found: " + cause.getMessage(), cause);
    }

    TopicCreationException(String problem) {
        super(problem);
    }

    /** No broker answered at all. */
    TopicCreationException(long seconds) {
        super("Kafka did not answer within " + seconds
                + " s: look at the addresses of the brokers, and whether they run");
    }
}
