package io.driftwarden.rules.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.engine.verdict.Verdict;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How a session goes, event by event, under the bundled rules; it ends with the test class that registers it. */
final class Course implements AfterAllCallback {
    private final RulePack pack = RulePacks.bundled(Set.of());
    private final TrustEngine engine = pack.newEngine();

    /** What is decided about each event. */
    List<Decision> of(String policy, List<TrustEvent> events) {
        RuleCase session = new RuleCase(
                "none",
                "course",
                false,
                0,
                Verdict.ALLOW,
                false,
                PolicyText.read("policy", policy, pack.ruleset().rules()),
                CaseFleet.of("none", MissingNode.getInstance()),
                events);
        return CasePlay.play(engine, pack.servers(), session, UnaryOperator.identity()).stream()
                .map(decisions -> decisions.get(0))
                .toList();
    }

    Decision last(String policy, List<TrustEvent> events) {
        List<Decision> decisions = of(policy, events);
        return decisions.get(decisions.size() - 1);
    }

    /** Results of a tool with these texts, named {@code e1} and so on. */
    static List<TrustEvent> returned(String... contents) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        for (String content : contents) {
            events.addObject()
                    .put("type", "tool.returned")
                    .putObject("data")
                    .put("server", "web")
                    .put("tool", "fetch")
                    .put("outcome", "ok")
                    .put("content", content);
        }
        return CaseEvents.of("course", events);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        engine.close();
    }
}
