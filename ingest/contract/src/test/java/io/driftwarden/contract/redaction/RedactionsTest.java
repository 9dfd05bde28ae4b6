package io.driftwarden.contract.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwarden.contract.Redaction;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionsTest {
    private static final String MARK = "[removed by policy: DW-OUT-001]";

    @Test
    void namesWithSlashesAndTildesAreFound() throws Exception {
        JsonNode data = json("{'a/b':{'c~d':['x','keep Ignore it keep']},'n':1}");

        JsonNode left = Redactions.apply(data, List.of(at("/a~1b/c~0d/1", 5, 14)));

        assertThat(left).isEqualTo(json("{'a/b':{'c~d':['x','keep " + MARK + " keep']},'n':1}"));
    }

    @Test
    void aNumberNamesAMemberOfAnObjectToo() throws Exception {
        JsonNode data = json("{'0':'text','1':['text']}");

        JsonNode left = Redactions.apply(data, List.of(at("/0", 0, 4), at("/1/0", 0, 0)));

        assertThat(left).isEqualTo(json("{'0':'" + MARK + "','1':['" + MARK + "text']}"));
    }

    @Test
    void severalStretchesOfOneStringGoInAnyOrder() throws Exception {
        String left = Redactions.strip("abcdef", List.of(at("", 4, 6), at("", 1, 2)));

        assertThat(left).isEqualTo("a" + MARK + "cd" + MARK);
    }

    @Test
    void aValueThatIsNoStringGoesAsAWhole() throws Exception {
        JsonNode data = json("{'content':[{'text':'a'}],'structured_content':{'b':2}}");

        JsonNode left = Redactions.apply(data, List.of(at("/structured_content", 0, 0)));

        assertThat(left).isEqualTo(json("{'content':[{'text':'a'}],'structured_content':'" + MARK + "'}"));
    }

    @Test
    void theDataItselfStaysAsItIs() throws Exception {
        JsonNode data = json("{'content':'abc'}");

        Redactions.apply(data, List.of(at("/content", 0, 3)));

        assertThat(data).isEqualTo(json("{'content':'abc'}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/content/1/text, 0, 1",
        "/content/0/name, 0, 1",
        "/content/-, 0, 1",
        "content, 0, 1",
        "/content/0/text, 0, 9",
        "/content/0/text, -1, 1",
        "/content/0/text, 2, 1",
        "/content/0/text, 2, 3",
        "/content/0, 0, 3"
    })
    void whatDoesNotFitIsRefused(String pointer, int start, int end) throws Exception {
        JsonNode data = json("{'content':[{'text':'ab\uD83D\uDE00c'}]}");

        List<Redaction> redactions = List.of(at(pointer, start, end));

        assertThatThrownBy(() -> Redactions.apply(data, redactions)).isInstanceOf(RedactionException.class);
    }

    @Test
    void overlappingStretchesAreRefused() {
        List<Redaction> redactions = List.of(at("", 0, 3), at("", 2, 4));

        assertThatThrownBy(() -> Redactions.strip("abcdef", redactions)).isInstanceOf(RedactionException.class);
    }

    @Property
    void whatIsNotNamedStaysAndWhatIsNamedGoes(
            @ForAll @Size(max = 8) List<@StringLength(max = 12) @CharRange(from = 'a', to = 'z') String> kept,
            @ForAll @StringLength(min = 1, max = 9) @CharRange(from = '0', to = '9') String secret)
            throws RedactionException {
        StringBuilder text = new StringBuilder();
        List<Redaction> redactions = new ArrayList<>();
        for (String part : kept) {
            int start = text.append(part).length();
            redactions.add(
                    at("", start, text.append("\uD83D\uDE00").append(secret).length()));
        }

        String left = Redactions.strip(text.toString(), redactions);

        assertThat(left).isEqualTo(kept.isEmpty() ? "" : String.join(MARK, kept) + MARK);
    }

    private static Redaction at(String pointer, int start, int end) {
        return new Redaction(pointer, start, end, "DW-OUT-001");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
