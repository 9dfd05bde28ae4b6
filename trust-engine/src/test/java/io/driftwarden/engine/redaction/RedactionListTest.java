package io.driftwarden.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.redaction.Place.Part;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedactionListTest {
    private static final String LONG = "0123456789".repeat(30);

    private final RedactionList list = new RedactionList();

    @Test
    void pointersLeadToTheStringPastNullsAndEscapeNames() {
        Returned data = content("{'a/b':null,'c~d':[1,{'':'text'}]}");

        list.add("DW-OUT-001", List.of(cut(1, 1, 3)));

        assertThat(list.in(data)).containsExactly(new Redacted("/content/c~0d/1/", 1, 3, "DW-OUT-001"));
    }

    @Test
    void eachPartOfTheResultHasItsOwnPlaces() {
        Returned data = new Returned(Json.read("\"plain text\""), Json.read("{\"note\":\"plain\"}"), "failed");

        list.add("DW-OUT-001", List.of(cut(0, 0, 5)));
        list.add("DW-OUT-004", List.of(new Cut(new Place(Part.STRUCTURED_CONTENT, 0, false), Range.WHOLE)));
        list.add("DW-OUT-005", List.of(new Cut(new Place(Part.ERROR, 0, false), new Range(2, 99))));

        assertThat(list.in(data))
                .containsExactly(
                        new Redacted("/content", 0, 5, "DW-OUT-001"),
                        new Redacted("/structured_content/note", 0, 5, "DW-OUT-004"),
                        new Redacted("/error", 2, 6, "DW-OUT-005"));
    }

    @Test
    void whatOverlapsOrNearlyMeetsIsOneUnderTheFirstRulesName() {
        Returned data = content("['" + LONG + "']");

        list.add("DW-OUT-006", List.of(cut(0, 0, 10), cut(0, 41, 50), cut(0, 150, 160)));
        list.add("DW-OUT-001", List.of(cut(0, 5, 12), cut(0, 200, 210)));

        assertThat(list.in(data))
                .containsExactly(
                        new Redacted("/content/0", 0, 50, "DW-OUT-001"),
                        new Redacted("/content/0", 150, 160, "DW-OUT-006"),
                        new Redacted("/content/0", 200, 210, "DW-OUT-001"));
    }

    @Test
    void theOrderOfFindingDoesNotMatter() {
        Returned data = content("['" + LONG + "','" + LONG + "']");
        RedactionList other = new RedactionList();

        list.add("DW-OUT-001", List.of(cut(0, 5, 12), cut(1, 7, 9)));
        list.add("DW-OUT-004", List.of(cut(0, 100, 120)));
        other.add("DW-OUT-004", List.of(cut(0, 100, 120)));
        other.add("DW-OUT-001", List.of(cut(1, 7, 9), cut(0, 5, 12)));

        assertThat(list.in(data)).isEqualTo(other.in(data)).hasSize(3);
    }

    @Test
    void halfASurrogatePairIsNeverLeft() {
        Returned data = content("['ab\uD83D\uDE00cd\uD83D\uDE00']");

        list.add("DW-OUT-006", List.of(cut(0, 3, 7)));

        assertThat(list.in(data)).containsExactly(new Redacted("/content/0", 2, 8, "DW-OUT-006"));
    }

    @Test
    void whatStandsInJsonWithinAStringTakesTheWholeString() {
        Returned data = new Returned(Json.read("\"{}..\""), MissingNode.getInstance(), "");

        list.add("DW-OUT-001", List.of(new Cut(new Place(Part.CONTENT, 0, true), new Range(1, 2))));

        assertThat(list.in(data)).containsExactly(new Redacted("/content", 0, 4, "DW-OUT-001"));
    }

    @Test
    void moreStretchesThanAreToldTakeTheirStringsAsAWhole() {
        Returned data = content("['" + "x".repeat(4_000) + "','" + LONG + "']");

        list.add(
                "DW-OUT-001",
                IntStream.range(0, 65).mapToObj(i -> cut(0, i * 50, i * 50 + 5)).toList());
        list.add("DW-OUT-005", List.of(cut(1, 3, 5)));

        assertThat(list.in(data))
                .containsExactly(
                        new Redacted("/content/0", 0, 4_000, "DW-OUT-001"),
                        new Redacted("/content/1", 0, 300, "DW-OUT-005"));
    }

    @Test
    void moreStringsThanAreToldTakeTheWholeField() {
        Returned data = content("[" + "'text',".repeat(65) + "'kept']");

        list.add(
                "DW-OUT-001", IntStream.range(0, 65).mapToObj(i -> cut(i, 0, 2)).toList());

        assertThat(list.in(data)).containsExactly(new Redacted("/content", 0, 0, "DW-OUT-001"));
    }

    @Test
    void aPlaceWhoseNameIsTooLongToTellTakesTheWholeField() {
        Returned data = content("{'" + "n".repeat(RedactionList.MAX_POINTER) + "':'text'}");

        list.add("DW-OUT-001", List.of(cut(0, 0, 2)));

        assertThat(list.in(data)).containsExactly(new Redacted("/content", 0, 0, "DW-OUT-001"));
    }

    private static Cut cut(int leaf, int from, int to) {
        return new Cut(new Place(Part.CONTENT, leaf, false), new Range(from, to));
    }

    private static Returned content(String json) {
        JsonNode tree = Json.read(json.replace('\'', '"'));
        return new Returned(tree, MissingNode.getInstance(), "");
    }
}
