package io.driftwarden.engine.authority;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.engine.facts.AuthorityInOutput;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.schema.CheckedSchema;
import io.driftwarden.engine.schema.ToolSchema;
import io.driftwarden.engine.schema.ToolSchemas;
import io.driftwarden.engine.schema.Undeclared;
import io.driftwarden.engine.state.Content.OutputShape;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.vocabulary.AuthorityKind;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks for authority in what tools return: fields beyond the declared {@code outputSchema}, and, where none is
 * declared, fields beyond the shape that the tool has always returned in this session. A declared field is the tool's
 * right. Errors have no shape to compare.
 */
public final class OutputAuthorityObserver implements Observer {
    /** Outputs that must have been seen before a new field counts. */
    static final int MIN_OUTPUTS = 3;

    /** Fields that bear authority kept of a tool's shape. */
    static final int MAX_PATHS = 64;

    /** Fields told of one output. */
    static final int MAX_TOLD = 16;

    private final ToolSchemas schemas;
    private final AuthorityVocabulary vocabulary;

    public OutputAuthorityObserver(ToolSchemas schemas, AuthorityVocabulary vocabulary) {
        this.schemas = schemas;
        this.vocabulary = vocabulary;
    }

    @Override
    public void observe(Observation observation) {
        observation.event().getToolReturned().ifPresent(returned -> {
            boolean ok = returned.getOutcome().map("ok"::equals).orElse(true);
            if (ok && !returned.getTool().orElse("").isEmpty()) {
                returned(observation, returned);
            }
        });
    }

    private void returned(Observation observation, ToolReturned returned) {
        String key = ToolState.key(
                returned.getServer().orElse(""), returned.getTool().orElse(""));
        Outputs outputs = Outputs.of(observation.payload());
        Optional<CheckedSchema> declared = schemas.of(
                        observation.capabilities().tools().get(key), observation.surroundings())
                .map(ToolSchema::output)
                .filter(CheckedSchema::declares);
        if (declared.isPresent()) {
            beyond(declared.get(), outputs.trees())
                    .forEach((path, field) -> tell(observation, returned, field, true, 0));
        } else {
            novel(observation, returned, key, outputs);
        }
    }

    private Map<String, AuthorityField> beyond(CheckedSchema schema, List<JsonNode> trees) {
        AuthoritySearch search = new AuthoritySearch(vocabulary);
        for (JsonNode tree : trees) {
            for (Undeclared member : schema.undeclared(tree)) {
                TreeFields.each(member.path(), member.parent(), member.name(), member.value(), search::read);
            }
        }
        return search.found();
    }

    private void novel(Observation observation, ToolReturned returned, String key, Outputs outputs) {
        AuthoritySearch search = new AuthoritySearch(vocabulary);
        outputs.trees().forEach(tree -> TreeFields.each(tree, search::read));
        outputs.texts().forEach(text -> TextFields.each(text, search::read));
        OutputShape known = observation.content().shapes().get(key);
        long seen = known == null ? 0 : known.outputs();
        Map<String, AuthorityField> now = new TreeMap<>(search.found());
        if (known != null) {
            known.paths().forEach(now::remove);
        }
        if (seen >= MIN_OUTPUTS) {
            now.forEach((path, field) -> tell(observation, returned, field, false, seen));
        }
        List<String> paths = known == null ? List.of() : known.paths();
        observation.content(observation.content().withShape(key, new OutputShape(seen + 1, merged(paths, now))));
    }

    private static List<String> merged(List<String> known, Map<String, AuthorityField> added) {
        return Stream.concat(known.stream(), added.keySet().stream())
                .limit(MAX_PATHS)
                .sorted()
                .toList();
    }

    private void tell(
            Observation observation, ToolReturned returned, AuthorityField field, boolean beyondSchema, long earlier) {
        AuthorityKind kind = field.kind();
        Sighting origin = observation.sighting(
                Sighting.Kind.OUTPUT,
                returned.getServer().orElse(""),
                returned.getTool().orElse(""),
                field.path());
        observation.add(new AuthorityInOutput(
                origin, kind.label(), kind.actionable(), beyondSchema, earlier, vocabulary.shown(kind, field.value())));
    }
}
