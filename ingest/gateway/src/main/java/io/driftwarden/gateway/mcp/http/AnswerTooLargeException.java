package io.driftwarden.gateway.mcp.http;

/** A server's message is longer than the gateway takes. No stack trace: a server may do it at will. */
final class AnswerTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(int maxBytes) {
        super(
                "the server's answer is larger than the " + maxBytes + " bytes that the gateway takes",
                null,
                false,
                false);
    }
}
