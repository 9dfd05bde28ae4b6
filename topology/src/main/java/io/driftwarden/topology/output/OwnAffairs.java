package io.driftwarden.topology.output;

import com.google.common.hash.Hashing;
import io.driftwarden.contract.Evidence;
import io.driftwarden.contract.EvidenceValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What alerts consist of that no rule raised. */
final class OwnAffairs {
    private OwnAffairs() {}

    /** The same for the same parts: an alert that is sent twice is told from two alerts. */
    static String findingUid(String... parts) {
        return Hashing.sha256()
                .hashString(String.join("\n", parts), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 32);
    }

    static Evidence evidence(EvidenceValue... values) {
        return Evidence.newBuilder()
                .setEventIds(List.of())
                .setValues(List.of(values))
                .build();
    }

    static EvidenceValue value(String name, String value) {
        return EvidenceValue.newBuilder().setName(name).setValue(value).build();
    }
}
