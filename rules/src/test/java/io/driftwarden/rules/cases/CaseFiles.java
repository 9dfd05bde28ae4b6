package io.driftwarden.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.verdict.Verdict;
import io.driftwarden.rules.RulePacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code cases/RULE-ID.yaml} and {@code cases/RULE-ID.topic.yaml}. A key that it does not know is an error, so that a typing mistake tests nothing less. */
final class CaseFiles {
    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final Set<String> FILE_KEYS = Set.of("rule", "shared", "cases");
    private static final Map<String, Rule> RULES =
            RulePacks.bundled(Set.of()).ruleset().rules();
    private static final Set<String> CASE_KEYS =
            Set.of("name", "fires", "at", "verdict", "killed", "policy", "fleet", "events");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(1000).build();

    private CaseFiles() {}

    /** The cases of every rule, by file name. */
    static List<RuleCase> all() {
        return files().stream().flatMap(file -> read(file).stream()).toList();
    }

    /** The files, by name. */
    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RuleCase> read(Path file) {
        try {
            JsonNode root = MAPPER.valueToTree(new Load(SETTINGS).loadFromString(Files.readString(file)));
            requireKeys(file + "", root, FILE_KEYS);
            List<RuleCase> cases = new ArrayList<>();
            for (JsonNode node : root.path("cases")) {
                cases.add(ruleCase(root.path("rule").asText(), node));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleCase ruleCase(String rule, JsonNode node) {
        String name = node.path("name").asText();
        String place = rule + ": " + name;
        requireKeys(place, node, CASE_KEYS);
        if (name.isEmpty() || !node.path("fires").isBoolean()) {
            throw new IllegalArgumentException(place + ": a case has a name, and says whether the rule fires");
        }
        return new RuleCase(
                rule,
                name,
                node.path("fires").booleanValue(),
                node.path("at").asInt(),
                verdict(node),
                node.path("killed").asBoolean(),
                node.has("policy") ? PolicyText.read(place, node.path("policy").toString(), RULES) : Policy.DEFAULT,
                CaseFleet.of(place, node.path("fleet")),
                CaseEvents.of(place, node.path("events")));
    }

    private static Verdict verdict(JsonNode node) {
        return Verdict.valueOf(node.path("verdict").asText("allow").toUpperCase(Locale.ROOT));
    }

    static void requireKeys(String place, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(place + ": unknown key " + key);
            }
        });
    }
}
