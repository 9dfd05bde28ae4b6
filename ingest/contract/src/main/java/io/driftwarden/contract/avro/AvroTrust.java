package io.driftwarden.contract.avro;

import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the contract's records may be instantiated.
 *
 * <p>From 1.12.2 Avro creates no class that a schema names unless it is trusted, and it knows of trust only process-wide: in
 * system properties or here. What the embedding application trusts already stays trusted; only the package of the contract
 * is added. The build makes every generated record call {@link #model}, so that nobody else has to think of it.
 */
public final class AvroTrust {
    private static final String PACKAGE = "io.driftwarden.contract";

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(PACKAGE)));
    }

    private AvroTrust() {}

    /** Makes sure of it, where records are read whose classes nothing has touched yet. */
    public static void ensure() {
        // Initialising this class is all that it takes, once.
    }

    /** A new data model, for a generated record. */
    public static SpecificData model() {
        return new SpecificData();
    }
}
