package io.driftwarden.topology.output;

import io.driftwarden.contract.Evidence;
import io.driftwarden.contract.EvidenceValue;
import io.driftwarden.contract.Origin;
import io.driftwarden.engine.state.FindingState;
import io.driftwarden.engine.state.Sighting;
import org.jspecify.annotations.Nullable;

/** Evidence as the contract writes it. */
final class EvidenceRecords {
    private EvidenceRecords() {}

    static Evidence of(io.driftwarden.engine.finding.Evidence evidence) {
        return new Evidence(
                evidence.eventIds(),
                evidence.values().stream()
                        .map(value -> value(value.name(), value.value(), value.origin()))
                        .toList());
    }

    static Evidence of(FindingState finding) {
        return new Evidence(
                finding.eventIds(),
                finding.values().stream()
                        .map(value -> value(value.name(), value.value(), value.origin()))
                        .toList());
    }

    static Origin origin(Sighting sighting) {
        return Origin.newBuilder()
                .setKind(sighting.kind().wireName())
                .setServer(orNull(sighting.server()))
                .setTool(orNull(sighting.tool()))
                .setField(orNull(sighting.field()))
                .setEventId(orNull(sighting.eventId()))
                .build();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static EvidenceValue value(String name, String value, @Nullable Sighting origin) {
        return EvidenceValue.newBuilder()
                .setName(name)
                .setValue(value)
                .setOrigin(origin == null ? null : origin(origin))
                .build();
    }
}
