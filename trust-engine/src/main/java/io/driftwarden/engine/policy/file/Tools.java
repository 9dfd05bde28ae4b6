package io.driftwarden.engine.policy.file;

import io.driftwarden.engine.policy.ToolPattern;
import io.driftwarden.engine.policy.ToolPolicies;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.yaml.Section;
import java.util.List;

/** Reads the list {@code tools}. */
final class Tools {
    private Tools() {}

    static ToolPolicies read(Section root) {
        return new ToolPolicies(
                root.sections("tools").stream().map(Tools::entry).toList());
    }

    private static ToolPolicies.Entry entry(Section section) {
        ToolPolicies.Entry entry = new ToolPolicies.Entry(
                section.one("tool", ToolPattern::parse)
                        .orElseThrow(() -> section.wrong("tool", "is missing; write for example github/merge_*")),
                section.choice("risk", List.of(RiskClass.values())));
        section.refuseTheRest();
        return entry;
    }
}
