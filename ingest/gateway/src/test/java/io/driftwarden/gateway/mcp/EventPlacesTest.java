package io.driftwarden.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.redaction.RedactionException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPlacesTest {
    private static final String MARK = "[removed by policy: DW-OUT-001]";
    private static final EventPlaces PLACES =
            new EventPlaces(Map.of("/content", "/result/x", "/content/0/text", "/result/title", "/error", "/result/y"));

    @Test
    void thePlaceThatSaysMostOfAPointerCounts() throws Exception {
        ObjectNode message = tree("{'result':{'title':'sun lies','x':[{'text':'moon lies'}]}}");

        ObjectNode left =
                PLACES.strip(message, tree("{'content':[{'text':'sun lies'}]}"), redactions("/content/0/text", 4, 8));

        assertThat(left).isEqualTo(tree("{'result':{'title':'sun " + MARK + "','x':[{'text':'moon lies'}]}}"));
    }

    @Test
    void aPlaceIsForWhatLiesInItAndForNothingThatOnlyBeginsLikeIt() {
        EventPlaces places = new EventPlaces(Map.of("/content", "/result/x"));
        List<Redaction> beside = redactions("/contents", 4, 8);

        assertThatThrownBy(() ->
                        places.strip(tree("{'result':{'xs':'sun lies'}}"), tree("{'contents':'sun lies'}"), beside))
                .isInstanceOf(RedactionException.class)
                .hasMessageContaining("no part of the message");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'error':'sun lies'} | {'result':{'y':'sun lies'}}           | 4 | 8 | sun [removed by policy: DW-OUT-001]",
                "{'error':'sun lies'} | {'result':{'y':'sun lies and more'}}  | 4 | 8 | sun [removed by policy: DW-OUT-001]",
                "{'error':'sun lies'} | {'result':{'y':'sun lies and more'}}  | 0 | 3 | [removed by policy: DW-OUT-001] lies and more",
            })
    void whatIsCutToTheEndOfABeginningIsCutToTheEnd(String data, String message, int start, int end, String left)
            throws Exception {
        ObjectNode stripped = PLACES.strip(tree(message), tree(data), redactions("/error", start, end));

        assertThat(stripped.at("/result/y").asText()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'error':'sun lies'} | {'result':{'y':'moon lies'}}",
                "{'error':'sun lies'} | {'result':{'y':['sun lies']}}",
                "{'error':'sun lies'} | {'result':{}}",
                "{'error':1}          | {'result':{'y':'1'}}",
                "{}                   | {'result':{'y':'sun lies'}}",
            })
    void aMessageThatSaysSomethingElseThereIsLeftAlone(String data, String message) {
        assertThatThrownBy(() -> PLACES.strip(tree(message), tree(data), redactions("/error", 0, 1)))
                .isInstanceOf(RedactionException.class);
    }

    @Test
    void whatTwoPartsOfAnEventSayOfOneTextIsCutOnce() throws Exception {
        EventPlaces places = new EventPlaces(Map.of("/content", "/result/x", "/error", "/result/x"));
        List<Redaction> both = List.of(
                new Redaction("/content", 4, 6, "DW-OUT-004"),
                new Redaction("/error", 5, 8, "DW-OUT-001"),
                new Redaction("/content", 8, 9, "DW-OUT-005"));

        ObjectNode left = places.strip(
                tree("{'result':{'x':'sun lies!.'}}"), tree("{'content':'sun lies!.','error':'sun lies!.'}"), both);

        assertThat(left.at("/result/x").asText()).isEqualTo("sun " + MARK + "[removed by policy: DW-OUT-005].");
    }

    @Test
    void theMessageItselfIsNotChanged() throws Exception {
        ObjectNode message = tree("{'result':{'y':'sun lies'}}");

        ObjectNode left = PLACES.strip(message, tree("{'error':'sun lies'}"), redactions("/error", 4, 8));

        assertThat(left).isNotEqualTo(message);
        assertThat(message).isEqualTo(tree("{'result':{'y':'sun lies'}}"));
    }

    private static List<Redaction> redactions(String pointer, int start, int end) {
        return List.of(new Redaction(pointer, start, end, "DW-OUT-001"));
    }

    private static ObjectNode tree(String json) throws JsonProcessingException {
        return (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
    }
}
