package io.driftwarden.gateway.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwarden.gateway.EventError;
import io.driftwarden.gateway.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The records of a request: one JSON object, an array of them, or one after the other (JSON Lines). */
final class LogRecords {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private LogRecords() {}

    /** @throws Problem 400 that names the place of what cannot be read, or says that there are too many */
    static List<JsonNode> read(byte[] body, int most) {
        List<JsonNode> records = new ArrayList<>();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(body)) {
            while (values.hasNextValue()) { // an array's elements come one by one, too
                JsonNode record = values.nextValue();
                if (!record.isObject()) {
                    throw refused(records.size(), "not_an_object", "a record is a JSON object");
                }
                if (records.size() == most) {
                    throw refused(records.size(), "too_long", "the request has more than " + most + " records");
                }
                records.add(record);
            }
        } catch (StreamReadException e) {
            throw refused(records.size(), "not_json", "not valid JSON");
        } catch (IOException e) {
            throw refused(records.size(), "not_json", "cannot be read");
        }
        return records;
    }

    private static Problem refused(int at, String reason, String detail) {
        return Problem.invalid(List.of(new EventError("record " + at, reason, detail)));
    }
}
