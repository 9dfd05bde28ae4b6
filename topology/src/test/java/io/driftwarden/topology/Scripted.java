package io.driftwarden.topology;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.finding.Evidence;
import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.judge.Judge;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.verdict.Severity;
import io.driftwarden.engine.verdict.Verdict;
import io.driftwarden.engine.weigh.Scale;
import io.driftwarden.engine.weigh.Weights;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An engine that finds what the name of the called tool says: a verdict, {@code boom} for a failure, else nothing. */
public final class Scripted {
    private Scripted() {}

    static TrustEngine engine() {
        return engine(Scripted::observe);
    }

    /** With that observer alone. */
    public static TrustEngine engine(Observer observer) {
        return new TrustEngine(List.of(observer), new ScriptedJudge(), new Scale(Weights.DEFAULT), Limits.NONE);
    }

    private static void observe(Observation observation) {
        String tool =
                observation.event().getToolCalled().flatMap(ToolCalled::getTool).orElse("");
        if (tool.equals("boom")) {
            throw new IllegalStateException("a secret of the event");
        }
        if (tool.equals("deep")) {
            throw new StackOverflowError();
        }
        for (Verdict verdict : Verdict.values()) {
            if (tool.equals(verdict.wireName())) {
                observation.add(new Called(tool, "shop"));
            }
        }
    }

    record Called(String tool, String server) implements Fact {
        @Override
        public String about() {
            return tool;
        }

        @Override
        public List<EvidenceValue> values() {
            return List.of(
                    new EvidenceValue(
                            "destination",
                            "https://evil.example/in",
                            new Sighting(Sighting.Kind.OUTPUT, "shop", "search", "$.items[].url", "e-0", 1)),
                    EvidenceValue.of("resolved ip", "203.0.113.7"));
        }
    }

    private static final class ScriptedJudge implements Judge {
        @Override
        public List<Finding> judge(String session, String eventId, List<Fact> facts, Limits limits) {
            return facts.stream()
                    .filter(Called.class::isInstance)
                    .map(Called.class::cast)
                    .map(fact -> new Finding(
                            (session + '/' + fact.tool()).replace('\n', '/'),
                            rule(fact.tool()),
                            fact.about(),
                            "called " + fact.tool(),
                            fact.server(),
                            fact.tool(),
                            new Evidence(List.of("e-0", eventId), fact.values())))
                    .toList();
        }

        private static Rule rule(String verdict) {
            return new Rule(
                    "DW-TST-" + verdict,
                    "1",
                    "TST",
                    "A call that the test wants answered " + verdict,
                    "It is what the test asks for.",
                    "called {tool}",
                    Severity.HIGH,
                    Strength.STRONG,
                    80,
                    Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                    "none",
                    List.of("behaviour", "ATLAS:AML.T0086", "ATLAS:AML.T0051.001", "ATTACK:T1071.001", "OWASP-ASI02"),
                    false,
                    true,
                    false,
                    List.of());
        }

        @Override
        public Ruleset ruleset() {
            return new Ruleset("test", "0123456789abcdef", Map.of(), java.util.Set.of());
        }

        @Override
        public long failures() {
            return 0;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
