package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a JSON array into the texts of its elements, so that each can be refused by itself. */
final class BatchSplitter {
    private BatchSplitter() {}

    static List<String> split(JsonFactory factory, char[] source, int maxEvents)
            throws IOException, EventRejectedException {
        List<String> elements = new ArrayList<>();
        try (JsonParser in = factory.createParser(source)) {
            if (in.nextToken() != JsonToken.START_ARRAY) {
                throw new EventRejectedException(RejectReason.NOT_JSON, "a batch is a JSON array of events");
            }
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (elements.size() == maxEvents) {
                    throw new EventRejectedException(
                            RejectReason.TOO_LONG, "the batch has more than " + maxEvents + " events");
                }
                elements.add(JsonText.since(JsonText.startOfValue(in), in, source));
            }
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "more than one value");
            }
        }
        return elements;
    }
}
