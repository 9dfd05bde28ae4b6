package io.driftwarden.deploy.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One line of the registry's file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RegistryChange.Registered.class, name = "registered"),
    @JsonSubTypes.Type(value = RegistryChange.Configured.class, name = "configured")
})
sealed interface RegistryChange {

    /** A schema became the next version of a subject. */
    record Registered(String subject, int version, int id, String schema) implements RegistryChange {}

    /** The compatibility of a subject, or of all without their own where the subject is null. */
    record Configured(@Nullable String subject, String compatibility) implements RegistryChange {}
}
