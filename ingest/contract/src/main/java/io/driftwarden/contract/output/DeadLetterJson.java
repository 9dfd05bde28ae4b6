package io.driftwarden.contract.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.DeadLetter;

/** A dead letter as a person or a script reads it. */
public final class DeadLetterJson {
    private DeadLetterJson() {}

    /**
     * {@code {"reason","detail","origin","timestamp","key_base64","value_base64","value_bytes"}}, in this order; without what
     * the record had not. {@code value_base64} may be cut; {@code value_bytes} is the full length.
     */
    public static ObjectNode of(DeadLetter letter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("reason", letter.getReason());
        json.put("detail", letter.getDetail());
        json.put("origin", letter.getOrigin());
        if (letter.getTimestamp() >= 0) {
            json.put("timestamp", letter.getTimestamp());
        }
        letter.getKey().ifPresent(key -> json.put("key_base64", RecordJson.base64(key)));
        letter.getValue().ifPresent(value -> json.put("value_base64", RecordJson.base64(value)));
        json.put("value_bytes", letter.getValueBytes());
        return json;
    }
}
