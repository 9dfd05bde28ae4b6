package io.driftwarden.contract.avro;

import io.driftwarden.contract.TrustEvent;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the contract's records may be instantiated.
 *
 * <p>From 1.12.2 Avro creates no class that a schema names unless it is trusted, and it knows of trust only process-wide: in
 * system properties or here. What the embedding application trusts already stays trusted; only the package of the contract
 * is added.
 */
public final class AvroTrust {
    private static final String PACKAGE = TrustEvent.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(PACKAGE)));
    }

    private AvroTrust() {}

    /** Makes sure of it; to be called before the first record is read by code that does not go through this module. */
    public static void ensure() {
        // Initialising this class is all that it takes, once.
    }
}
