package io.driftwarden.contract.serde;

/**
 * The schema registry does not answer, or refuses us: nothing is known about the record yet. To be tried again; a record must
 * not become a dead letter for it.
 */
public final class RegistryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
