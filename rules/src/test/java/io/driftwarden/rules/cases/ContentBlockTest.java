package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.json.Json;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A server may answer with a text or JSON, or with the same in the text of an MCP content block: no rule is to care. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentBlockTest {
    private final RulePack pack = RulePacks.bundled(Set.of());
    private final TrustEngine engine = pack.newEngine();

    @AfterAll
    void close() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFiles.all().stream()
                .filter(ruleCase -> ruleCase.events().stream().anyMatch(event -> !event.equals(inBlocks(event))))
                .map(ruleCase -> dynamicTest(ruleCase.toString(), () -> run(ruleCase)));
    }

    private void run(RuleCase ruleCase) {
        List<Integer> plain = firing(ruleCase, ruleCase.events());

        List<Integer> inBlocks = firing(
                ruleCase,
                ruleCase.events().stream().map(ContentBlockTest::inBlocks).toList());

        assertThat(inBlocks).isEqualTo(plain);
    }

    private List<Integer> firing(RuleCase given, List<TrustEvent> events) {
        List<List<Decision>> decisions =
                CasePlay.play(engine, pack.servers(), given.of(events), UnaryOperator.identity());
        return IntStream.rangeClosed(1, decisions.size())
                .filter(event -> decisions.get(event - 1).stream()
                        .flatMap(decision -> decision.assessment().findings().stream())
                        .anyMatch(finding -> finding.rule().id().equals(given.rule())))
                .boxed()
                .toList();
    }

    private static TrustEvent inBlocks(TrustEvent event) {
        ToolReturned returned = event.getToolReturned().orElse(null);
        if (returned == null || returned.getContent().isEmpty()) {
            return event;
        }
        JsonNode content = Json.read(returned.getContent());
        if (content.isArray()) {
            return event;
        }
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        blocks.addObject()
                .put("type", "text")
                .put("text", content.isTextual() ? content.textValue() : content.toString());
        ToolReturned inBlocks =
                ToolReturned.newBuilder(returned).setContent(blocks.toString()).build();
        return TrustEvent.newBuilder(event).setToolReturned(inBlocks).build();
    }
}
