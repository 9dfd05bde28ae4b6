package io.driftwarden.gateway.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What form a value has in the record. */
public enum Form {
    /** As it is. */
    PLAIN,
    /** Text that holds JSON; text that holds none stays text. */
    JSON,
    /** Seconds since the epoch, with or without a fraction; becomes RFC 3339, as the two below. */
    EPOCH_SECONDS,
    /** Milliseconds since the epoch. */
    EPOCH_MILLIS,
    /** Nanoseconds since the epoch. */
    EPOCH_NANOS;

    private static final int MICROS = 6; // digits: what the contract's times tell apart
    private static final ObjectMapper TEXT = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    Optional<JsonNode> read(JsonNode value) {
        return switch (this) {
            case PLAIN -> Optional.of(value);
            case JSON -> Optional.of(value.isTextual() ? parsed(value) : value);
            case EPOCH_SECONDS -> time(value, 0);
            case EPOCH_MILLIS -> time(value, 3);
            case EPOCH_NANOS -> time(value, 9);
        };
    }

    private static JsonNode parsed(JsonNode value) {
        try {
            return TEXT.readTree(value.textValue());
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    private static Optional<JsonNode> time(JsonNode value, int digits) {
        try {
            BigDecimal micros = new BigDecimal(value.asText())
                    .scaleByPowerOfTen(MICROS - digits)
                    .setScale(0, RoundingMode.FLOOR);
            long count = micros.longValueExact();
            Instant time =
                    Instant.ofEpochSecond(Math.floorDiv(count, 1_000_000L), Math.floorMod(count, 1_000_000L) * 1_000L);
            return Optional.of(TextNode.valueOf(time.toString()));
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
