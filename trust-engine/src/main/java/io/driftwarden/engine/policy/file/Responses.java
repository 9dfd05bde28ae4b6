package io.driftwarden.engine.policy.file;

import io.driftwarden.engine.policy.Response;
import io.driftwarden.engine.policy.ResponsePolicy;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.verdict.Verdict;
import io.driftwarden.engine.yaml.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code response}. */
final class Responses {
    private static final List<Verdict> VERDICTS = List.of(Verdict.FLAG, Verdict.HOLD, Verdict.BLOCK, Verdict.KILL);

    private static final int MAX_BLOCKS = 1_000;

    /** The event goes on, flagged, or is held. */
    private enum Fail {
        OPEN,
        CLOSED
    }

    private Responses() {}

    static ResponsePolicy read(Section section) {
        int killAfterBlocks =
                section.number("kill_after_blocks", ResponsePolicy.DEFAULT.killAfterBlocks(), 0, MAX_BLOCKS);
        Response others = response(section.section("default"), Response.DEFAULT);
        Map<RiskClass, Response> classes = new EnumMap<>(RiskClass.class);
        for (RiskClass risk : RiskClass.values()) {
            if (section.names().contains(risk.wireName())) {
                classes.put(risk, response(section.section(risk.wireName()), others));
            } else {
                section.section(risk.wireName()); // a known key
            }
        }
        section.refuseTheRest();
        return new ResponsePolicy(others, classes, killAfterBlocks);
    }

    private static Response response(Section section, Response preset) {
        Response response = new Response(
                section.choice("strong", VERDICTS).orElse(preset.strong()),
                section.choice("agreed", VERDICTS).orElse(preset.agreed()),
                section.number("hold_below", (int) preset.holdBelow(), 0, 100),
                section.number("block_below", (int) preset.blockBelow(), 0, 100),
                section.number("kill_below", (int) preset.killBelow(), 0, 100),
                section.choice("fail", List.of(Fail.values()))
                        .map(Fail.CLOSED::equals)
                        .orElse(preset.failClosed()));
        section.refuseTheRest();
        return response;
    }
}
