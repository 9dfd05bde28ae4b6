package io.driftwarden.deploy.registry;

import com.linecorp.armeria.common.HttpStatus;
import java.io.Serial;
import java.util.List;

/** A request that the registry refuses, with the code that Confluent's registry gives for the same reason. */
final class RegistryException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int code;

    private RegistryException(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static RegistryException subjectNotFound(String subject) {
        return new RegistryException(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryException versionNotFound(int version) {
        return new RegistryException(40402, "Version " + version + " not found.");
    }

    static RegistryException schemaNotFound() {
        return new RegistryException(40403, "Schema not found");
    }

    static RegistryException schemaIdNotFound(int id) {
        return new RegistryException(40403, "Schema " + id + " not found");
    }

    static RegistryException noCompatibilityOf(String subject) {
        return new RegistryException(
                40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryException invalidSchema(String why) {
        return new RegistryException(42201, "Invalid schema: " + why);
    }

    static RegistryException invalidVersion(String version) {
        return new RegistryException(
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
    }

    static RegistryException invalidCompatibility(String level) {
        return new RegistryException(
                42203,
                "Invalid compatibility level '" + level
                        + "'. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive");
    }

    static RegistryException invalidBody(String why) {
        return new RegistryException(400, "The body is not what the API wants: " + why);
    }

    static RegistryException incompatible(String subject, List<String> details) {
        return new RegistryException(
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\", details: " + details);
    }

    /** Confluent's error code. */
    int code() {
        return code;
    }

    /** The HTTP status is the code, or its first three digits. */
    HttpStatus status() {
        return HttpStatus.valueOf(code < 1000 ? code : code / 100);
    }
}
