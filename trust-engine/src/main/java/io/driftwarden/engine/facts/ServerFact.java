package io.driftwarden.engine.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that all sessions together showed of a server; it travels between the detector's tasks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DefinitionDrift.class, name = "definition-drift"),
    @JsonSubTypes.Type(value = ArtifactChanged.class, name = "artifact-changed"),
    @JsonSubTypes.Type(value = VersionWentBack.class, name = "version-went-back"),
    @JsonSubTypes.Type(value = LicenceChanged.class, name = "licence-changed")
})
public sealed interface ServerFact extends Fact
        permits DefinitionDrift, ArtifactChanged, VersionWentBack, LicenceChanged {}
