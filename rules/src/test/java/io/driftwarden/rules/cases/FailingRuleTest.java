package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.verdict.Verdict;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FailingRuleTest {
    /** DW-TST-001 throws on a sequence gap, DW-TST-002 finds an action after the kill. */
    private static final Path PACK = Path.of("src/test/resources/packs/failing");

    @Test
    void aRuleThatThrowsIsCountedAndTakesNoOtherRuleWithIt() {
        Map<String, Object> gapAndAction =
                Map.of("type", "tool.called", "sequence", 5, "data", Map.of("tool", "transfer"));
        List<TrustEvent> events = CaseEvents.of("events", new ObjectMapper().valueToTree(List.of(gapAndAction)));
        RuleCase killed = new RuleCase(
                "DW-TST-002",
                "a gap and an action",
                true,
                0,
                Verdict.ALLOW,
                true,
                Policy.DEFAULT,
                CaseFleet.UNKNOWN,
                events);
        RulePack pack = RulePacks.folder(PACK, Set.of());
        try (TrustEngine engine = pack.newEngine()) {

            List<List<Decision>> decisions = CasePlay.play(engine, pack.servers(), killed, UnaryOperator.identity());

            assertThat(decisions.get(0))
                    .flatExtracting(decision -> decision.assessment().findings())
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("DW-TST-002");
            assertThat(engine.judge().failures()).isPositive();
        }
    }
}
