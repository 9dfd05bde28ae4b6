package io.driftwarden.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.driftwarden.engine.capability.Change.Kind;
import io.driftwarden.engine.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'properties':{'a':{}}} | {'properties':{'a':{},'b':{}}} | PARAMETER_ADDED | properties.b",
                "{'properties':{'a':{},'b':{}}} | {'properties':{'a':{}}} | PARAMETER_REMOVED | properties.b",
                "{'properties':{'a':{}}} | {'properties':{'a':{}},'required':['a']} | PARAMETER_REQUIRED | required.a",
                "{'properties':{'a':{}},'required':['a']} | {'properties':{'a':{}}} | PARAMETER_OPTIONAL | required.a",
                "{'type':'string'} | {'type':['string','null']} | TYPE_WIDENED | type",
                "{'type':'string'} | {'type':'integer'} | TYPE_CHANGED | type",
                "{'enum':['a']} | {'enum':['a','b']} | ENUM_WIDENED | enum",
                "{'enum':['a']} | {} | ENUM_WIDENED | enum",
                "{'enum':['a','b']} | {'enum':['a']} | ENUM_NARROWED | enum",
                "{'enum':[1]} | {'enum':['1']} | ENUM_WIDENED | enum",
                "{'default':1} | {'default':2} | DEFAULT_CHANGED | default",
                "{'const':1} | {'const':2} | DEFAULT_CHANGED | const",
                "{'maximum':1} | {'maximum':2} | CONSTRAINT_CHANGED | maximum",
                "{'additionalProperties':false} | {'additionalProperties':true} | TYPE_WIDENED | additionalProperties",
                "{'description':'a'} | {'description':'b'} | TEXT_CHANGED | description",
                "{'description':'1 of 2'} | {'description':'2 of 2'} | TEXT_RECOUNTED | description",
                "{'$ref':'#/a'} | {'$ref':'https://b.example'} | REFERENCE_CHANGED | $ref",
                "{'items':{'properties':{}}} | {'items':{'properties':{'x':{}}}} | PARAMETER_ADDED | items.properties.x",
                "{} | {'allOf':[{'properties':{'x':{}}}]} | PARAMETER_ADDED | allOf[].properties.x",
                "{} | {'$defs':{'t':{'properties':{'x':{}}}}} | PARAMETER_ADDED | $defs.t.properties.x",
            })
    void namesWhatBecameOfAnInputSchema(String before, String after, Kind kind, String path) {
        List<Change> changes = DefinitionDiff.of(
                Json.read(quoted("{'inputSchema':" + before + "}")),
                Json.read(quoted("{'inputSchema':" + after + "}")));

        assertThat(changes)
                .extracting(Change::kind, Change::path)
                .containsExactly(tuple(kind, "$.inputSchema." + path));
    }

    @Test
    void tellsParametersWithinAnAddedParameter() {
        String after =
                "{'inputSchema':{'properties':{'o':{'properties':{'bcc':{}},'items':{'properties':{'cc':{}}}}}}}";

        List<Change> changes = DefinitionDiff.of(Json.read("{\"inputSchema\":{}}"), Json.read(quoted(after)));

        assertThat(changes).extracting(Change::name).containsExactly("o", "bcc", "cc");
    }

    @Test
    void tellsWideningOfAnOutputApart() {
        List<Change> changes = DefinitionDiff.of(
                Json.read(quoted("{'outputSchema':{'properties':{'a':{'type':'string'}}}}")),
                Json.read(quoted("{'outputSchema':{'properties':{'a':{'type':'integer'},'b':{}}}}")));

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.OUTPUT_CHANGED, Kind.OUTPUT_WIDENED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'readOnlyHint':true} | {} | ANNOTATION_WEAKENED",
                "{'destructiveHint':false} | {} | ANNOTATION_WEAKENED",
                "{'openWorldHint':false} | {'openWorldHint':true} | ANNOTATION_WEAKENED",
                "{'idempotentHint':true} | {'idempotentHint':false} | ANNOTATION_WEAKENED",
                "{} | {'readOnlyHint':true} | ANNOTATION_CHANGED",
                "{'title':'a'} | {'title':'b'} | TEXT_CHANGED",
                "{} | {'custom':1} | ANNOTATION_CHANGED",
            })
    void weighsAnnotationsByWhatTheyClaim(String before, String after, Kind kind) {
        List<Change> changes = DefinitionDiff.of(
                Json.read(quoted("{'annotations':" + before + "}")),
                Json.read(quoted("{'annotations':" + after + "}")));

        assertThat(changes).extracting(Change::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'readOnlyHint':false,'destructiveHint':true,'idempotentHint':false,'openWorldHint':true}",
                "{'readOnlyHint':false}",
                "{'destructiveHint':null}",
            })
    void takesAHintThatStatesItsDefaultForAbsent(String annotations) {
        List<Change> changes =
                DefinitionDiff.of(Json.read("{}"), Json.read(quoted("{'annotations':" + annotations + "}")));

        assertThat(changes).isEmpty();
    }

    @Test
    void tellsNoMoreThanItsCap() {
        StringBuilder after = new StringBuilder("{\"inputSchema\":{\"properties\":{");
        for (int i = 0; i < 5_000; i++) {
            after.append("\"p" + i + "\":{},");
        }

        List<Change> changes = DefinitionDiff.of(Json.read("{}"), Json.read(after + "\"z\":{}}}}"));

        assertThat(changes).hasSize(DefinitionDiff.MAX_CHANGES);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
