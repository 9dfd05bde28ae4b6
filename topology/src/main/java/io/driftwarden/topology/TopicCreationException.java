package io.driftwarden.topology;

/** A topic could not be made; the message names it and the reason. */
public final class TopicCreationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicCreationException(String topic, Throwable cause) {
        super("Topic " + topic + " could not be made: " + cause.getMessage(), cause);
    }
}
