package io.driftwarden.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedSchemaTest {
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    @Test
    void tellsWhichKeywordsAreViolatedAndWhere() {
        CheckedSchema schema = schema(
                """
                {"type": "object", "required": ["id"], "properties": {"count": {"type": "integer", "maximum": 9}}}""");

        List<String> violations = schema.violations(Json.read("{\"count\": \"many\"}"));

        assertThat(violations).containsExactly("required: ", "type: /count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'properties':{'a':{}}}                                       | {'a':1,'b':2}         | $.b",
                "{'properties':{'a':{'properties':{'x':{}}}}}                  | {'a':{'x':1,'y':2}}   | $.a.y",
                "{'properties':{'a':{'items':{'properties':{'x':{}}}}}}        | {'a':[{'x':1},{'y':2}]} | $.a[].y",
                "{'$ref':'#/$defs/t','$defs':{'t':{'properties':{'x':{}}}}}    | {'x':1,'y':2}         | $.y",
                "{'properties':{'a':{}},'anyOf':[{'properties':{'b':{}}}]}     | {'a':1,'b':2,'c':3}   | $.c",
                "{'if':{},'then':{'properties':{'b':{}}},'properties':{}}      | {'b':2,'c':3}         | $.c",
                "{'properties':{'a':{}},'additionalProperties':false}          | {'b':2}               | $.b",
                "{'additionalProperties':false}                                | {'b':2}               | $.b",
            })
    void findsMembersThatNothingDeclares(String schema, String value, String expected) {
        List<Undeclared> undeclared = schema(quoted(schema)).undeclared(Json.read(quoted(value)));

        assertThat(undeclared).extracting(Undeclared::path).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties':{'a':{}},'additionalProperties':true}",
                "{'properties':{'a':{}},'additionalProperties':{'type':'integer'}}",
                "{'properties':{'a':{}},'patternProperties':{'^b$':{}}}",
                "{'type':'object'}",
                "{'properties':{'a':{}},'$ref':'https://elsewhere.example/schema'}",
                "{'properties':{'a':{}},'$ref':'file:///etc/passwd'}",
                "{'properties':{'a':{}},'$ref':'#anchor'}",
                "{'properties':{'a':{}},'$ref':'#/nowhere'}",
                "{'properties':{'a':{}},'allOf':[true]}",
                "{'properties':{'a':{}},'$dynamicRef':'#x'}",
                "{'properties':{'a':{}},'allOf':[{'$ref':'#'}]}",
                "[1,2]",
                "true",
                "\"object\"",
            })
    void findsNothingWhereTheSchemaLeavesMembersOpen(String schema) {
        List<Undeclared> undeclared = schema(quoted(schema)).undeclared(Json.read("{\"b\":1}"));

        assertThat(undeclared).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':17,'properties':5,'required':'x','enum':{},'items':3}",
                "{'type':['no such type'],'minimum':'low'}",
                "{'$ref':'#'}",
                "{'$defs':{'a':{'$ref':'#/$defs/b'},'b':{'$ref':'#/$defs/a'}},'$ref':'#/$defs/a'}",
                "{'$schema':'https://elsewhere.example/dialect','$id':'https://elsewhere.example/'}",
                "{'properties':{'b':{'pattern':'(b+)+$','format':'regex'}}}",
                "{'properties':{'b':{'pattern':'(((('}}}",
            })
    void allowsWhatASchemaThatIsNoneOrHostileSays(String schema) {
        List<String> violations = schema(quoted(schema)).violations(Json.read("{\"b\":\"" + "b".repeat(60) + "!\"}"));

        assertThat(violations).isEmpty();
    }

    @Test
    void readsDraft7TuplesAndDefinitions() {
        CheckedSchema schema = schema(
                """
                {"$schema": "http://json-schema.org/draft-07/schema#",
                 "definitions": {"n": {"type": "integer"}},
                 "properties": {"pair": {"items": [{"$ref": "#/definitions/n"}, {"type": "string"}]}}}""");

        List<String> violations = schema.violations(Json.read("{\"pair\": [\"x\", \"y\"]}"));

        assertThat(violations).containsExactly("type: /pair/0");
    }

    @Test
    void isPromptWithReferencesThatDoubleAtEveryStep() {
        StringBuilder text = new StringBuilder("{\"$ref\":\"#/$defs/d0\",\"$defs\":{");
        for (int i = 0; i < 60; i++) {
            String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
            text.append("\"d" + i + "\":{\"anyOf\":[" + next + "," + next + "]},");
        }
        String schema = text + "\"d60\":{\"type\":\"string\"}}}";

        List<String> violations =
                Assertions.assertTimeout(PROMPTLY, () -> schema(schema).violations(Json.read("{\"a\":1}")));

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 100})
    void isPromptWithSchemasOfAMegabyte(int properties) {
        StringBuilder text = new StringBuilder("{\"properties\":{");
        String enumeration = "\"" + "x".repeat(1_000_000 / properties - 30) + "\"";
        for (int i = 0; i < properties; i++) {
            text.append("\"p" + i + "\":{\"enum\":[" + enumeration + "]},");
        }
        String schema = text + "\"last\":{}}}";

        List<String> violations =
                Assertions.assertTimeout(PROMPTLY, () -> schema(schema).violations(Json.read("{\"p5\":1}")));

        assertThat(violations).containsExactly("enum: /p5");
    }

    @Test
    void isPromptWithManyBranchesAndAValueOfManyNodes() {
        String schema = "{\"items\":{\"anyOf\":[" + "{\"type\":\"string\"},".repeat(5_000) + "{\"type\":\"null\"}]}}";
        JsonNode value = Json.read("[" + "1,".repeat(2_000) + "1]");

        List<String> violations =
                Assertions.assertTimeout(PROMPTLY, () -> schema(schema).violations(value));

        assertThat(violations).hasSizeLessThanOrEqualTo(CheckedSchema.MAX_VIOLATIONS);
    }

    @Test
    void tellsNothingOfAValueBeyondItsCap() {
        CheckedSchema schema = schema("{\"items\":{\"type\":\"string\"}}");

        List<String> violations = schema.violations(Json.read("[" + "1,".repeat(CheckedSchema.MAX_NODES) + "1]"));

        assertThat(violations).isEmpty();
    }

    private static CheckedSchema schema(String json) {
        return CheckedSchema.of(Json.read(json));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
