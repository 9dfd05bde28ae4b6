package io.driftwarden.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.driftwarden.engine.facts.Element;
import io.driftwarden.engine.text.TextPattern;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A file of text patterns: YAML, one language.
 *
 * @param language ISO 639-1 code
 */
record TextPatterns(String language, List<Entry> patterns) {
    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build()
            .readerFor(TextPatterns.class);

    /**
     * One pattern.
     *
     * @param matches texts that it must match
     * @param ignores look-alikes that it must not match
     */
    record Entry(
            String id,
            String element,
            List<String> literals,
            String regex,
            List<String> matches,
            List<String> ignores) {

        TextPattern compiled(String language) {
            return new TextPattern(
                    id + '-' + language,
                    Element.valueOf(element.toUpperCase(Locale.ROOT)),
                    literals,
                    Pattern.compile(regex));
        }
    }

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
            throw new InvalidRulesException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * The patterns, compiled.
     *
     * @throws InvalidRulesException if a pattern is no valid RE2 expression, or names no known element
     */
    List<TextPattern> compiled() {
        return patterns.stream().map(this::compiled).toList();
    }

    private TextPattern compiled(Entry entry) {
        try {
            return entry.compiled(language);
        } catch (PatternSyntaxException | IllegalArgumentException e) {
            throw new InvalidRulesException("Text pattern " + entry.id + ": " + e.getMessage(), e);
        }
    }
}
