package io.driftwarden.deploy.config;

import com.fasterxml.jackson.core.JsonPointer;
import io.driftwarden.contract.event.EventType;
import io.driftwarden.deploy.console.TextFile;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.engine.yaml.Section;
import io.driftwarden.engine.yaml.YamlText;
import io.driftwarden.gateway.mapping.Form;
import io.driftwarden.gateway.mapping.JsonMapping;
import io.driftwarden.gateway.mapping.JsonMapping.Condition;
import io.driftwarden.gateway.mapping.JsonMapping.Rule;
import io.driftwarden.gateway.mapping.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what an access log's records stand for. The bundled formats show the notation. */
public final class MappingReader {
    /** The formats that come with Driftwarden. */
    public static final List<String> BUNDLED = List.of("agentgateway", "docker-after", "docker-before", "envoy");

    private MappingReader() {}

    /**
     * A file.
     *
     * @throws UserError naming file, line, key and remedy
     */
    public static JsonMapping read(String name, Path file) {
        try {
            return read(name, file.toString(), TextFile.read(file));
        } catch (InvalidYamlException e) {
            throw new UserError(e.text());
        }
    }

    /** One of the {@link #BUNDLED}. */
    public static JsonMapping bundled(String name) {
        try (InputStream in = MappingReader.class.getResourceAsStream("formats/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no bundled format " + name);
            }
            return read(name, name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonMapping read(String name, String file, String text) {
        Section root = new Section(file, "", (said, place) -> said, YamlText.parse(file, text));
        Map<String, Value> record = values(root, "record");
        for (String field : record.keySet()) {
            if (!JsonMapping.RECORD_FIELDS.contains(field)) {
                throw root.wrong("record", "has the field " + field + "; known here: id, session, time");
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (Section event : root.sections("events")) {
            rules.add(rule(event));
        }
        if (rules.isEmpty()) {
            throw root.wrong("events", "is missing: without it no record stands for anything");
        }
        root.refuseTheRest();
        return new JsonMapping(name, record, rules);
    }

    private static Rule rule(Section event) {
        String type = event.text("type").orElseThrow(() -> event.wrong("type", "is missing, such as tool.called"));
        EventType known = EventType.of(EventType.PREFIX + type)
                .orElseThrow(() -> event.wrong("type", "is no event of the contract, such as tool.called"));
        List<Condition> when = new ArrayList<>();
        for (Section condition : event.sections("when")) {
            when.add(new Condition(pointer(condition), Set.copyOf(condition.texts("is"))));
            condition.refuseTheRest();
        }
        Rule rule = new Rule(known, when, values(event, "data"));
        event.refuseTheRest();
        return rule;
    }

    private static JsonPointer pointer(Section section) {
        return section.one("at", MappingReader::compiled)
                .orElseThrow(() -> section.wrong("at", "is missing: a JSON pointer, such as /request/path"));
    }

    private static Map<String, Value> values(Section parent, String list) {
        Map<String, Value> values = new TreeMap<>();
        for (Section entry : parent.sections(list)) {
            String field = entry.text("field").orElseThrow(() -> entry.wrong("field", "is missing"));
            if (values.put(field, value(entry)) != null) {
                throw entry.wrong("field", "stands here for the second time");
            }
            entry.refuseTheRest();
        }
        return values;
    }

    private static Value value(Section entry) {
        Optional<String> constant = entry.text("constant");
        Optional<Value> joined = entry.one("join", MappingReader::joined);
        List<JsonPointer> places = entry.each("at", MappingReader::compiled);
        if ((constant.isPresent() ? 1 : 0) + (joined.isPresent() ? 1 : 0) + (places.isEmpty() ? 0 : 1) != 1) {
            throw entry.wrong("field", "needs one of at, join and constant");
        }
        Value.At at = new Value.At(
                places,
                entry.choice("as", List.of(Form.values())).orElse(Form.PLAIN),
                new LinkedHashMap<>(entry.section("values").flat()),
                entry.text("otherwise"));
        return joined.orElseGet(() -> constant.<Value>map(Value.Constant::new).orElse(at));
    }

    private static Value joined(String template) {
        try {
            return Value.Join.of(template);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "is no text with JSON pointers in braces, such as {/scheme}://{/host}", e);
        }
    }

    private static JsonPointer compiled(String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no JSON pointer (RFC 6901), such as /request/path", e);
        }
    }
}
