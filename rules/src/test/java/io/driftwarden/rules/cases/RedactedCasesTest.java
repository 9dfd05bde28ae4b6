package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.contract.redaction.RedactionException;
import io.driftwarden.contract.redaction.Redactions;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.redaction.RedactionList;
import io.driftwarden.engine.redaction.Returned;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What rules find in a text of a result, of whatever case, can be cut out: what is left makes no such finding any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedactedCasesTest {
    private final RulePack pack = RulePacks.bundled(Set.of());
    private final TrustEngine engine = pack.newEngine();
    private final CloudEventJson json = new CloudEventJson();

    @AfterAll
    void close() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftMakesNoFinding() {
        return CaseFiles.all().stream().filter(RuleCase::fires).flatMap(ruleCase -> {
            List<List<Finding>> findings = cuttable(ruleCase);
            return Stream.iterate(0, event -> event < findings.size(), event -> event + 1)
                    .filter(event -> !findings.get(event).isEmpty())
                    .map(event -> dynamicTest(
                            ruleCase + " (" + event + ")", () -> cut(ruleCase, event, findings.get(event))));
        });
    }

    private void cut(RuleCase ruleCase, int event, List<Finding> findings) throws Exception {
        TrustEvent left = without(ruleCase.events().get(event), findings);
        List<TrustEvent> events = new ArrayList<>(ruleCase.events());
        events.set(event, left);

        List<Finding> again = cuttable(ruleCase.of(events)).get(event);

        assertThat(again)
                .as(String.valueOf(left.getToolReturned()))
                .extracting(finding -> finding.rule().id())
                .isEmpty();
    }

    private List<List<Finding>> cuttable(RuleCase ruleCase) {
        List<List<Finding>> cuttable = new ArrayList<>();
        for (List<Decision> decisions : CasePlay.play(engine, pack.servers(), ruleCase, UnaryOperator.identity())) {
            cuttable.add(decisions.get(0).assessment().findings().stream()
                    .filter(finding -> !finding.cuts().isEmpty())
                    .toList());
        }
        return cuttable;
    }

    private TrustEvent without(TrustEvent event, List<Finding> findings)
            throws RedactionException, EventRejectedException {
        ObjectNode tree = (ObjectNode) json.writeTree(event);
        JsonNode data = tree.path("data");
        RedactionList redactions = new RedactionList();
        findings.forEach(finding -> redactions.add(finding.rule().id(), finding.cuts()));
        List<Redaction> contract = redactions
                .in(new Returned(
                        read(data, data.has("message") ? "message" : "content"),
                        read(data, "structured_content"),
                        data.path("error").asText("")))
                .stream()
                .map(one -> new Redaction(one.pointer(), one.start(), one.end(), one.rule()))
                .toList();
        tree.set("data", Redactions.apply(data, contract));
        return json.read(tree);
    }

    private static JsonNode read(JsonNode data, String field) {
        return Json.read(data.path(field).toString());
    }
}
