package io.driftwarden.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.driftwarden.engine.text.Element;
import io.driftwarden.engine.text.Phrase;
import io.driftwarden.engine.text.TextPattern;
import io.driftwarden.engine.text.TextPattern.Markup;
import io.driftwarden.engine.text.TextPattern.Opening;
import io.driftwarden.engine.text.TextPattern.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of text patterns: YAML, one language.
 *
 * @param language ISO 639-1 code; {@code any} for what is the same in all
 * @param words lists of words, by name; of expressions where {@code %{name}} in a regex stands for one of them
 * @param cases texts that show what the patterns together make of a text
 */
record TextPatterns(String language, Map<String, List<String>> words, List<Entry> patterns, List<Case> cases) {
    /** A list's expressions may name lists, whose expressions may do so once more. */
    private static final int MAX_DEPTH = 3;

    private static final ObjectReader READER = YAMLMapper.builder().build().readerFor(TextPatterns.class);

    @JsonCreator
    static TextPatterns of(
            @JsonProperty(value = "language", required = true) @Nullable String language,
            @JsonProperty("words") @Nullable Map<String, List<String>> words,
            @JsonProperty(value = "patterns", required = true) @Nullable List<Entry> patterns,
            @JsonProperty("cases") @Nullable List<Case> cases) {
        return new TextPatterns(
                given("language", language),
                Objects.requireNonNullElse(words, Map.of()),
                given("patterns", patterns),
                Objects.requireNonNullElse(cases, List.of()));
    }

    private static <T> T given(String key, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(key + " has no value");
        }
        return value;
    }

    /**
     * One pattern: either wording, or markup.
     *
     * @param unless phrases that take back what they overlap
     * @param regex from the literals on; RE2
     * @param opens what markup has to open: a {@code sentence} or a {@code line}; it counts anywhere if not given
     * @param spoken markup counts only where the text speaks in it; of what the first group closes, where it did not open it
     * @param matches texts that it must match
     * @param ignores look-alikes that it must not match
     */
    record Entry(
            String id,
            String element,
            List<String> phrases,
            List<String> unless,
            List<String> literals,
            @Nullable String regex,
            Opening opens,
            boolean spoken,
            List<String> matches,
            List<String> ignores) {

        @JsonCreator
        static Entry of(
                @JsonProperty(value = "id", required = true) @Nullable String id,
                @JsonProperty(value = "element", required = true) @Nullable String element,
                @JsonProperty("phrases") @Nullable List<String> phrases,
                @JsonProperty("unless") @Nullable List<String> unless,
                @JsonProperty("literals") @Nullable List<String> literals,
                @JsonProperty("regex") @Nullable String regex,
                @JsonProperty("opens") @Nullable String opens,
                @JsonProperty("spoken") boolean spoken,
                @JsonProperty(value = "matches", required = true) @Nullable List<String> matches,
                @JsonProperty(value = "ignores", required = true) @Nullable List<String> ignores) {
            return new Entry(
                    given("id", id),
                    given("element", element),
                    Objects.requireNonNullElse(phrases, List.of()),
                    Objects.requireNonNullElse(unless, List.of()),
                    Objects.requireNonNullElse(literals, List.of()),
                    regex,
                    opens == null ? Opening.ANYWHERE : Opening.valueOf(opens.toUpperCase(Locale.ROOT)),
                    spoken,
                    given("matches", matches),
                    given("ignores", ignores));
        }

        TextPattern compiled(String language, Map<String, List<String>> words) {
            String name = id + '-' + language;
            Element says = Element.valueOf(element.toUpperCase(Locale.ROOT));
            if (regex != null && phrases.isEmpty() && !literals.isEmpty()) {
                return new Markup(name, says, literals, Pattern.compile(expanded(regex, words)), opens, spoken);
            }
            if (regex == null && !phrases.isEmpty() && literals.isEmpty()) {
                return new Wording(name, says, read(phrases, words), read(unless, words));
            }
            throw new IllegalArgumentException("a pattern has phrases, or else literals and a regex");
        }

        private static String expanded(String regex, Map<String, List<String>> words) {
            String text = regex;
            for (int depth = 0; depth < MAX_DEPTH && text.contains("%{"); depth++) {
                for (Map.Entry<String, List<String>> list : words.entrySet()) {
                    text = text.replace("%{" + list.getKey() + '}', "(?:" + String.join("|", list.getValue()) + ')');
                }
            }
            if (text.contains("%{")) {
                throw new IllegalArgumentException("no list of that name, or it names itself: " + regex);
            }
            return text;
        }

        private static List<Phrase> read(List<String> phrases, Map<String, List<String>> words) {
            return phrases.stream().map(text -> PhraseSyntax.read(text, words)).toList();
        }
    }

    /**
     * A text and what it must be read as.
     *
     * @param says elements that it must be found to hold; none if it is a look-alike, which must say nothing to a model
     */
    record Case(
            @JsonProperty(value = "text", required = true) String text,
            @JsonProperty(value = "says", required = true) List<String> says) {}

    /**
     * Reads a pattern file.
     *
     * @param name the file's name, for errors
     * @throws InvalidRulesException if it is no valid pattern file
     */
    static TextPatterns read(String name, byte[] yaml) {
        try {
            return READER.readValue(yaml);
        } catch (IOException e) {
            throw InvalidRulesException.at(name, yaml, e);
        }
    }

    /**
     * The patterns, compiled.
     *
     * @param name the file's name, for errors
     * @throws InvalidRulesException if a pattern is no valid phrase or RE2 expression, or names no known element
     */
    List<TextPattern> compiled(String name, byte[] yaml) {
        return patterns.stream().map(entry -> compiled(entry, name, yaml)).toList();
    }

    private TextPattern compiled(Entry entry, String name, byte[] yaml) {
        try {
            return entry.compiled(language, words);
        } catch (PatternSyntaxException | IllegalArgumentException e) {
            throw new InvalidRulesException(
                    name + ":" + YamlLines.of(yaml, "id: " + entry.id) + ": text pattern " + entry.id + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
