package io.driftwarden.deploy.evidence;

import java.io.Serial;

/** A report that cannot be read; the message says where and what is expected there. */
final class InvalidReportException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidReportException(String message) {
        super(message, null, false, false);
    }
}
