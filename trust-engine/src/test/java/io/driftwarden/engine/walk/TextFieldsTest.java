package io.driftwarden.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFieldsTest {

    @Test
    void readsYaml() {
        List<String> fields = fields(
                """
                - amount: 100.0
                  subject: 'Pizza: party'
                  paid: true
                -   id: 7
                    tags: [a, b]
                """);

        assertThat(fields).containsExactly("amount=100.0", "subject=Pizza: party", "paid=true", "id=7", "tags=a");
    }

    @Test
    void readsPythonLiterals() {
        List<String> fields =
                fields("{'id': 1, 'note': \"it's fine\", 'up': True, 'gone': None, 'in': {'role': 'x\\'y'}}");

        assertThat(fields).containsExactly("id=1", "note=it's fine", "up=true", "gone=null", "role=x\\'y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Ada,\nendpoint: https://a.example\nYours",
                "The scope: it is wide.\n\nSecond paragraph of the text.",
                "",
                "just a sentence",
            })
    void leavesTextForPeopleAlone(String text) {
        List<String> fields = fields(text);

        assertThat(fields).isEmpty();
    }

    @Test
    void readsNoFurtherThanItsCaps() {
        List<String> fields = fields("a: b\n".repeat(1_000_000));

        assertThat(fields).hasSize(2_000);
    }

    @Test
    void readsTheBeginningOfALiteralThatIsCut() {
        List<String> fields = fields("{'role': 'admin', 'text': '" + "x".repeat(100_000) + "'}");

        assertThat(fields.get(0)).isEqualTo("role=admin");
    }

    private static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        TextFields.each(
                text, field -> fields.add(field.name() + '=' + field.value().asText()));
        return fields;
    }
}
