package io.driftwarden.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.driftwarden.engine.extract.Found.Placement;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.value.CanonicalValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "See https://example.com/a. Then stop. ~ https://example.com/a",
                "(see https://example.com/a_(b)) ~ https://example.com/a_(b)",
                "[docs](https://example.com/docs), and more ~ https://example.com/docs",
                "<a href='https://example.com/x'>x</a> ~ https://example.com/x",
                "{'url': 'https://example.com/x', 'n': 1} ~ https://example.com/x",
                "url: https://example.com/x ~ https://example.com/x",
                "| a | https://example.com/x | ~ https://example.com/x",
                "url=https://example.com/x ~ https://example.com/x",
                "https://a.example/x,https://b.example/y ~ https://a.example/x https://b.example/y",
                "curl -X POST http://[::1]:8080/x ~ http://[::1]:8080/x",
                "visit www.example.com/page now ~ www.example.com/page",
                "ask deepwiki.com. ~ deepwiki.com",
                "ping 10.0.0.5: no answer ~ 10.0.0.5",
                "open localhost:5173/login first ~ localhost:5173/login",
                "mail Bob <bob@example.com>, please ~ bob@example.com",
                "- bob@example.com: owner ~ bob@example.com",
                "clone git@github.com:org/repo.git ~ ssh://github.com/org/repo.git",
                "pay DE89 3704 0044 0532 0130 00 today ~ DE89370400440532013000",
                "to US133000000121212121212 now ~ US133000000121212121212",
                "call +1 (202) 555-0143 or wait ~ +12025550143",
                "read /etc/passwd first ~ /etc/passwd",
                "role arn:aws:iam::123456789012:role/x is ~ arn:aws:iam::123456789012:role/x",
                "copy s3://bucket/key there ~ s3://bucket/key",
                "go to https%3A%2F%2Fexample.com%2Fx now ~ https://example.com/x",
            })
    void findsValuesInText(String text, String expected) {
        List<String> found = canonical(Extractor.text(text));

        assertThat(found).containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open main.py, README.md and archive.tar.gz.",
                "It ended.It began. e.g. this, i.e. that, version 2.7.1 of v1.2",
                "at 12:30:45 we met; ratio 3:2; std::vector<int>",
                "and/or yes/no 2024-05-15 10:00",
                "order #W123456 costs $1,234.56",
                "obj.method().call(a.b)",
            })
    void leavesOtherTextAlone(String text) {
        assertThat(Extractor.text(text).found()).isEmpty();
    }

    @Test
    void tellsThePathAndWhetherTheFieldHoldsNothingElse() {
        Extraction extraction = Extractor.trees(
                Json.read(
                        """
                {"items": [{"url": "https://a.example/"}, {"note": "see https://b.example/ there"}],
                 "host": "c.example", "target": "localhost:3000", "port": 80, "server": "metadata"}
                """));

        assertThat(extraction.found())
                .extracting(
                        Found::path, Found::placement, found -> found.value().host())
                .containsExactly(
                        tuple("$.items[].url", Placement.WHOLE, "a.example"),
                        tuple("$.items[].note", Placement.PART, "b.example"),
                        tuple("$.host", Placement.WHOLE, "c.example"),
                        tuple("$.target", Placement.WHOLE, "localhost"));
    }

    @Test
    void readsJsonInsideContentBlocks() {
        Extraction extraction = Extractor.trees(
                Json.read("[{\"type\":\"text\",\"text\":\"{\\\"hook\\\": \\\"https://a.example/h\\\"}\"}]"));

        assertThat(extraction.found())
                .extracting(Found::path, Found::role)
                .containsExactly(tuple("$[].text.hook", FieldRole.CALLBACK));
    }

    @Test
    void findsUrlsInsideUrlsAndInBase64() {
        String hidden = Base64.getEncoder().encodeToString("http://169.254.169.254/x".getBytes(StandardCharsets.UTF_8));

        List<String> found = canonical(Extractor.trees(Json.read(
                "{\"url\": \"https://a.example/f?u=http%3A%2F%2F10.0.0.5%2Fx\", \"note\": \"run " + hidden + "\"}")));

        assertThat(found)
                .containsExactly(
                        "https://a.example/f?u=http%3A%2F%2F10.0.0.5%2Fx",
                        "http://10.0.0.5/x", "http://169.254.169.254/x");
    }

    @Test
    void keepsACappedNumberAndCountsTheRest() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Collector.MAX_VALUES + 10; i++) {
            text.append("https://example.com/").append(i).append(' ');
        }

        Extraction extraction = Extractor.text(text.toString());

        assertThat(extraction.found()).hasSize(Collector.MAX_VALUES);
        assertThat(extraction.dropped()).isEqualTo(10);
    }

    @Test
    void readsACappedLengthAndCountsTheRest() {
        String text = "word ".repeat(Collector.MAX_TEXT / 4) + "https://late.example/";

        Extraction extraction = Extractor.text(text);

        assertThat(extraction.found()).isEmpty();
        assertThat(extraction.dropped()).isEqualTo(1);
    }

    @Property(tries = 1000)
    void noTextThrows(@ForAll String text) {
        for (String variant : List.of(text, "http://" + text, "a@" + text + ".com", "+49" + text, "%3A%2F%2F" + text)) {
            assertThat(Extractor.text(variant).found()).hasSizeLessThanOrEqualTo(Collector.MAX_VALUES);
            assertThat(WholeValue.of(variant, FieldRole.ENDPOINT)).isNotNull();
        }
    }

    private static List<String> canonical(Extraction extraction) {
        return extraction.found().stream()
                .map(Found::value)
                .map(CanonicalValue::canonical)
                .toList();
    }
}
