package io.driftwarden.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @Test
    void writesTheExampleOfRfc8785() {
        String example =
                """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        String canonical = CanonicalJson.of(Json.read(example));

        assertThat(canonical)
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsMembersByUtf16CodeUnitsAsInTheSecondExampleOfRfc8785() {
        String example = "{\"\u20ac\":1,\"\\r\":2,\"\ufb33\":3,\"1\":4,\"\ud83d\ude00\":5,\"\u0080\":6,\"\u00f6\":7}";

        List<String> names = new ArrayList<>();
        Json.read(CanonicalJson.of(Json.read(example))).fieldNames().forEachRemaining(names::add);

        assertThat(names).containsExactly("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
    }

    /** Rows of RFC 8785, appendix B, and numbers that are known to trip shortest-digit algorithms. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "-9007199254740992, -9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.2, 1424953923781206.2",
        "2e-44, 2e-44",
        "2.0E-3, 0.002",
        "9007199254740993, 9007199254740992",
        "100, 100",
        "1.50, 1.5",
    })
    void writesNumbersAsEcmaScriptDoes(String written, String expected) {
        String canonical = CanonicalJson.of(Json.read(written));

        assertThat(canonical).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1e400, 1E+400", "1e999999999, 1E+999999999"})
    void givesNumbersBeyondADoubleAFormOfTheirOwn(String written, String expected) {
        String canonical = CanonicalJson.of(Json.read(written));

        assertThat(canonical).isEqualTo(expected);
    }

    @Test
    void escapesLoneSurrogatesSoThatTheyDigestApart() {
        String lone = CanonicalJson.of(Json.read("\"\\ud800x\""));
        String question = CanonicalJson.of(Json.read("\"?x\""));

        assertThat(lone).isEqualTo("\"\\ud800x\"");
        assertThat(CanonicalJson.digest(lone)).isNotEqualTo(CanonicalJson.digest(question));
    }

    @Test
    void isEmptyForNothing() {
        String canonical = CanonicalJson.of(MissingNode.getInstance());

        assertThat(canonical).isEmpty();
    }

    @Property
    void writesTheShortestDigitsThatGiveTheSameDouble(@ForAll double value) {
        String text = EcmaNumber.of(value);

        assertThat(Double.parseDouble(text) + 0.0).isEqualTo(value + 0.0);
        assertThat(text.replaceAll("[-.]|e.*", "").replaceAll("^0+|0+$", "").length())
                .isLessThanOrEqualTo(Double.toString(value)
                        .replaceAll("[-.]|E.*", "")
                        .replaceAll("^0+|0+$", "")
                        .length());
    }

    @Property
    void isTheSameForEveryOrderOfMembers(@ForAll("objects") Map<String, String> members, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(members.keySet());
        Collections.shuffle(shuffled, new Random(seed));
        StringBuilder written = new StringBuilder();
        for (String name : shuffled) {
            written.append(written.length() == 0 ? "{ " : " , ")
                    .append('"')
                    .append(name)
                    .append("\" : ")
                    .append(members.get(name));
        }
        JsonNode tree = Json.read(written + "}");

        String canonical = CanonicalJson.of(tree);

        assertThat(CanonicalJson.of(Json.read(canonical))).isEqualTo(canonical);
        StringBuilder sorted = new StringBuilder();
        members.keySet().stream().sorted().forEach(name -> sorted.append(sorted.length() == 0 ? "{\"" : ",\"")
                .append(name)
                .append("\":")
                .append(members.get(name)));
        assertThat(canonical).isEqualTo(sorted + "}");
    }

    @Provide
    Arbitrary<Map<String, String>> objects() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars('a', 'z', 'A', '0', '\u00e9', '\ufb33', ' ')
                .ofMaxLength(6);
        Arbitrary<String> values = Arbitraries.of("1", "null", "true", "\"x\"", "[1,{\"b\":2}]", "{}", "1.5");
        return Arbitraries.maps(names, values).ofMinSize(1).ofMaxSize(8);
    }
}
