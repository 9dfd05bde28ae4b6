package io.driftwarden.engine.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolProgressed;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.UserPrompted;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.extract.Extraction;
import io.driftwarden.engine.extract.Extractor;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.redaction.Place.Part;
import io.driftwarden.engine.redaction.Returned;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON fields of an event's data, each parsed once and only when asked for. Confined to one thread. */
public final class Payload {
    private final TrustEvent event;
    private final Decodings decodings = new Decodings();
    private @Nullable JsonNode arguments;
    private @Nullable JsonNode content;
    private @Nullable JsonNode output;
    private @Nullable JsonNode structured;
    private @Nullable ToldTexts told;
    private @Nullable Extraction values;

    Payload(TrustEvent event) {
        this.event = event;
    }

    /** The arguments of a call; a missing node where there are none. */
    public JsonNode arguments() {
        if (arguments == null) {
            arguments = parsed(event.getToolCalled().flatMap(ToolCalled::getArguments));
        }
        return arguments;
    }

    /** Bytes of a call's arguments, as the gateway counted them, else as they are written; 0 where there are none. */
    public long argumentBytes() {
        return event.getToolCalled().flatMap(ToolCalled::getBytes).orElseGet(() -> event.getToolCalled()
                .flatMap(ToolCalled::getArguments)
                .map(text -> (long) text.getBytes(StandardCharsets.UTF_8).length)
                .orElse(0L));
    }

    /**
     * The content that a tool returned, text or MCP content blocks, or what it said of its progress. Text that is itself
     * JSON is read as such; a missing node where there is none.
     */
    public JsonNode output() {
        if (output == null) {
            output = content().isTextual() ? embedded(content()) : content();
        }
        return output;
    }

    private JsonNode content() {
        if (content == null) {
            content = event.getToolProgressed()
                    .flatMap(ToolProgressed::getMessage)
                    .<JsonNode>map(TextNode::valueOf)
                    .orElseGet(() -> parsed(event.getToolReturned().flatMap(ToolReturned::getContent)));
        }
        return content;
    }

    /** All that a tool told, as it stands in the event. */
    public Returned returned() {
        Optional<String> error = event.getToolReturned().flatMap(ToolReturned::getError);
        return new Returned(content(), structured(), error.orElse(""));
    }

    /** The structured result that a tool returned; a missing node where there is none. */
    public JsonNode structured() {
        if (structured == null) {
            structured = parsed(event.getToolReturned().flatMap(ToolReturned::getStructuredContent));
        }
        return structured;
    }

    /** The texts in what a tool returned, or said of its progress, within a budget; empty where there are none. */
    public List<PlacedText> told() {
        return toldTexts().texts();
    }

    /** What a tool returned has more texts than {@link #told} has. */
    public boolean toldInPart() {
        return Telling.of(event).isPresent() && toldTexts().inPart();
    }

    private ToldTexts toldTexts() {
        if (told == null) {
            boolean inner = content().isTextual() && output().isContainerNode();
            Optional<String> error = event.getToolReturned().flatMap(ToolReturned::getError);
            Part part = event.getToolProgressed().isPresent() ? Part.MESSAGE : Part.CONTENT;
            told = ToldTexts.of(output(), part, inner, structured(), error);
        }
        return told;
    }

    /** What stands encoded in the event's texts. */
    public Decodings decodings() {
        return decodings;
    }

    /**
     * The destination-like values of a prompt, of a call's arguments, of what a tool returned or said of its progress, of an
     * offered callback or of observed egress.
     */
    public Extraction values() {
        if (values == null) {
            values = found();
        }
        return values;
    }

    private Extraction found() {
        if (event.getToolCalled().isPresent()) {
            return Extractor.trees(decodings, arguments());
        }
        if (Telling.of(event).isPresent()) {
            Optional<String> error = event.getToolReturned().flatMap(ToolReturned::getError);
            return Extractor.trees(decodings, output(), structured(), TextNode.valueOf(error.orElse("")));
        }
        return event.getUserPrompted()
                .flatMap(UserPrompted::getText)
                .map(text -> Extractor.text(decodings, text))
                .orElseGet(() -> new Extraction(EventFields.of(event), 0));
    }

    private JsonNode embedded(JsonNode text) {
        JsonNode inner = decodings.tree(text.textValue());
        return inner.isContainerNode() ? inner : text;
    }

    private static JsonNode parsed(Optional<String> json) {
        return json.map(Json::read).orElseGet(MissingNode::getInstance);
    }
}
