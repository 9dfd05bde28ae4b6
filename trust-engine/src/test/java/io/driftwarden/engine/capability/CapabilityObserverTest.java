package io.driftwarden.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.CapabilitiesListed;
import io.driftwarden.contract.Tool;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.facts.ToolDefinitionChanged;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.Capabilities;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.surroundings.Surroundings;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CapabilityObserverTest implements Surroundings {
    private static final Duration PROMPTLY = Duration.ofSeconds(10);

    private final CapabilityObserver observer = new CapabilityObserver(
            new ToolDefinitions(), new DefinitionComparison(AuthorityVocabulary.bundled(), new TextScanner(List.of())));
    private final Map<String, String> definitions = new HashMap<>();

    @Test
    void keepsWhatAServerOffers() {
        Observation observation = listed(
                SessionState.fresh("default", "s1"),
                "2.0",
                List.of(tool("find", "Finds."), tool("send_mail", "Sends.")));

        Capabilities capabilities = observation.capabilities();
        assertThat(capabilities.tools().get(ToolState.key("srv", "send_mail")))
                .returns(true, ToolState::listed)
                .returns(RiskClass.SEND, ToolState::risk)
                .returns("e1", ToolState::listedBy);
        assertThat(capabilities.server("srv").version()).isEqualTo("2.0");
        assertThat(capabilities.server("srv").listings()).isEqualTo(1);
        assertThat(capabilities.server("srv").highestRisk()).isEqualTo(RiskClass.SEND);
        assertThat(observation.definitions()).hasSize(2);
    }

    @Test
    void remembersADefinitionOnlyWhenItIsNew() {
        SessionState first = after(listed(SessionState.fresh("default", "s1"), "1", List.of(tool("find", "Finds."))));

        Observation again = listed(first, "1", List.of(tool("find", "Finds."), tool("get", "Gets.")));

        assertThat(again.definitions()).containsOnlyKeys(ToolState.key("srv", "get"));
    }

    @Test
    void takesTheFirstOfToolsOfTheSameName() {
        Observation observation = listed(
                SessionState.fresh("default", "s1"), "1", List.of(tool("find", "Finds."), tool("find", "Sends.")));

        assertThat(observation.definitions().values())
                .singleElement()
                .asString()
                .contains("Finds.");
    }

    @Test
    void countsTheToolsOfAListingThatItDoesNotKeep() {
        List<Tool> tools = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            tools.add(tool("tool_" + i, "Does thing number " + i));
        }

        Observation observation =
                Assertions.assertTimeout(PROMPTLY, () -> listed(SessionState.fresh("default", "s1"), "1", tools));

        assertThat(observation.capabilities().tools().size()).isEqualTo(CapabilityObserver.MAX_TOOLS);
        assertThat(observation.capabilities().tools().evicted()).isEqualTo(10_000 - CapabilityObserver.MAX_TOOLS);
    }

    @Test
    void keepsOnlyTheDigestOfAHugeDefinition() {
        SessionState first =
                after(listed(SessionState.fresh("default", "s1"), "1", List.of(tool("find", "a".repeat(1_000_000)))));

        Observation changed = listed(first, "1", List.of(tool("find", "b".repeat(1_000_000))));

        assertThat(changed.definitions()).isEmpty();
        assertThat(changed.facts())
                .singleElement()
                .isInstanceOfSatisfying(ToolDefinitionChanged.class, fact -> assertThat(fact.compared())
                        .isFalse());
    }

    @Test
    void comparesNoMoreDefinitionsOfAListingThanItsCap() {
        List<Tool> before = new ArrayList<>();
        List<Tool> after = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            before.add(tool("tool_" + i, "Before"));
            after.add(tool("tool_" + i, "After"));
        }
        SessionState first = after(listed(SessionState.fresh("default", "s1"), "1", before));

        Observation changed = listed(first, "1", after);

        assertThat(changed.facts()).hasSize(CapabilityObserver.MAX_CHANGED);
        assertThat(changed.definitions()).hasSize(300);
    }

    private Observation listed(SessionState state, String version, List<Tool> tools) {
        TrustEvent event = TrustEvent.newBuilder()
                .setId("e" + (state.header().progress().events() + 1))
                .setSource("g")
                .setType("io.driftwarden.capabilities.listed")
                .setTime("2026-01-01T00:00:00Z")
                .setSubject("s1")
                .setExtensions(Map.of())
                .setCapabilitiesListed(CapabilitiesListed.newBuilder()
                        .setServer("srv")
                        .setServerVersion(version)
                        .setTools(tools)
                        .setExtra(Map.of())
                        .build())
                .build();
        Observation observation =
                new Observation(event, 0, state, state.header(), this, Limits.NONE, new ToldContents());
        observer.observe(observation);
        return observation;
    }

    private SessionState after(Observation observation) {
        definitions.putAll(observation.definitions());
        return observation.after();
    }

    private static Tool tool(String name, String description) {
        return Tool.newBuilder()
                .setName(name)
                .setDescription(description)
                .setExtra(Map.of())
                .build();
    }

    @Override
    public Optional<TimelineEntry> judged(String source, String eventId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> definition(String server, String tool) {
        return Optional.ofNullable(definitions.get(ToolState.key(server, tool)));
    }
}
