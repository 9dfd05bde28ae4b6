package io.driftwarden.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.avro.AvroBinary;
import io.driftwarden.contract.event.EventRejectedException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CloudEventJsonPropertyTest {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final CloudEventJson json = new CloudEventJson();

    @Property(tries = 3000)
    void anyEventIsTheSameTreeAfterJsonToAvroToJson(@ForAll("events") String text)
            throws EventRejectedException, JsonProcessingException {
        String back = json.write(throughAvro(json.read(text)));

        assertThat(tree(back)).isEqualTo(tree(text));
        assertThat(back).doesNotContain("\n");
    }

    @Property(tries = 1000)
    void textAndBytesReadAlike(@ForAll("events") String text) throws EventRejectedException {
        TrustEvent fromText = json.read(text);

        TrustEvent fromBytes = json.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(fromBytes).isEqualTo(fromText);
    }

    @Property(tries = 1000)
    void aTreeIsTheSameTreeAfterwardsButForTheSpellingOfNumbers(@ForAll("events") String text)
            throws EventRejectedException, JsonProcessingException {
        JsonNode tree = tree(text);

        JsonNode back = json.writeTree(json.read(tree));

        assertThat(back.equals(CloudEventJsonPropertyTest::compareNumbersByValue, tree))
                .isTrue();
    }

    private static int compareNumbersByValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    @Property(tries = 1000)
    void whatWasReadPassesTheCheckForEventsFromAvro(@ForAll("events") String text) throws EventRejectedException {
        TrustEvent event = throughAvro(json.read(text));

        long micros = json.check(event);

        assertThat(micros).isEqualTo(1_767_222_002_500_000L);
    }

    @Provide
    Arbitrary<String> events() {
        return JsonArbitraries.events();
    }

    private static JsonNode tree(String text) throws JsonProcessingException {
        return EXACT.readTree(text);
    }

    private static TrustEvent throughAvro(TrustEvent event) {
        AvroBinary<TrustEvent> binary = new AvroBinary<>(TrustEvent.class);
        return binary.decode(binary.encode(event));
    }
}
