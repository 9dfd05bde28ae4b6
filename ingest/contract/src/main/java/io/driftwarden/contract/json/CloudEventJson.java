package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.event.UnicodeText;
import java.io.IOException;
import java.util.List;

/**
 * The CloudEvents 1.0 JSON form of an event, to {@link TrustEvent} and back: the same tree, to the last digit.
 *
 * <p>Every event that {@code read} returns passes {@link #check}. A missing {@code specversion} is taken as 1.0 and then
 * written; nothing else is added, and white space between tokens is all that is lost. Thread-safe.
 */
public final class CloudEventJson {
    private final JsonLimits limits;
    private final JsonFactory factory;
    private final EventCheck check;
    private final JsonMapper trees;

    /** With {@link JsonLimits#DEFAULT}. */
    public CloudEventJson() {
        this(JsonLimits.DEFAULT);
    }

    public CloudEventJson(JsonLimits limits) {
        this.limits = limits;
        this.factory = JsonText.factory(limits.maxDepth());
        this.check = new EventCheck(limits);
        this.trees = JsonMapper.builder(factory)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // the one way to write half a surrogate pair
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** Reads one event from UTF-8. */
    public TrustEvent read(byte[] utf8) throws EventRejectedException {
        requireLength(utf8.length);
        return readSource(Utf8.decode(utf8));
    }

    /** Reads one event from text. */
    public TrustEvent read(String json) throws EventRejectedException {
        requireLength(json.length());
        if (UnicodeText.firstUnpairedSurrogate(json) >= 0) {
            throw new EventRejectedException(RejectReason.NOT_JSON, "not well-formed Unicode");
        }
        return readSource(json.toCharArray());
    }

    /** Reads one event from a tree. Floating-point nodes give the digits that they print. */
    public TrustEvent read(JsonNode tree) throws EventRejectedException {
        try {
            return read(trees.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw JsonRejection.of(e);
        }
    }

    /**
     * Cuts a batch, a JSON array of events, into the texts of its elements, without looking into them.
     *
     * @throws EventRejectedException if it is no array, is not JSON, or has more than {@code maxEvents} elements
     */
    public List<String> split(byte[] utf8Array, int maxEvents) throws EventRejectedException {
        try {
            return BatchSplitter.split(JsonText.factory(limits.maxDepth() + 1), Utf8.decode(utf8Array), maxEvents);
        } catch (IOException e) {
            throw JsonRejection.of(e);
        }
    }

    /**
     * Writes the event on one line.
     *
     * @throws IllegalArgumentException if the event does not pass {@link #check}
     */
    public String write(TrustEvent event) {
        try {
            check.check(event);
            return EventWriter.write(event);
        } catch (EventRejectedException e) {
            throw new IllegalArgumentException(e.detail(), e);
        }
    }

    /** As {@link #write}, as a tree with exact numbers. */
    public JsonNode writeTree(TrustEvent event) {
        try {
            return trees.readTree(write(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("nested deeper than " + limits.maxDepth(), e);
        }
    }

    /**
     * Checks an event that did not come from {@link #read}: the envelope is complete and in bounds, the data is of the kind
     * that the type names, and every field that should hold JSON text does.
     *
     * @return the event's time in microseconds since the epoch
     */
    public long check(TrustEvent event) throws EventRejectedException {
        return check.check(event);
    }

    private TrustEvent readSource(char[] source) throws EventRejectedException {
        try {
            TrustEvent event = new EventReader(factory, source).read();
            Envelope.check(event, limits.maxAttributeLength());
            return event;
        } catch (IOException e) {
            throw JsonRejection.of(e);
        }
    }

    private void requireLength(int length) throws EventRejectedException {
        if (length > limits.maxBytes()) {
            throw new EventRejectedException(
                    RejectReason.TOO_LONG, "the event has " + length + " bytes, more than " + limits.maxBytes());
        }
    }
}
