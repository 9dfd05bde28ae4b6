package io.driftwarden.gateway.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.driftwarden.contract.CapabilitiesListed;
import io.driftwarden.contract.Credential;
import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.SessionStarted;
import io.driftwarden.contract.Tool;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventType;
import io.driftwarden.contract.event.UnicodeText;
import io.driftwarden.gateway.decide.Question.Destination;
import io.driftwarden.gateway.decide.Question.Listing;
import io.driftwarden.gateway.decide.Question.ToolCall;
import io.driftwarden.gateway.decide.Question.ToolResult;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions as events of the contract. Thread-safe. */
final class QuestionEvents {
    private final DecisionSettings settings;

    QuestionEvents(DecisionSettings settings) {
        this.settings = settings;
    }

    /** The session began, as far as this gateway sees. */
    TrustEvent started(Party party) {
        SessionStarted.Builder data = SessionStarted.newBuilder()
                .setGateway(settings.source())
                .setPrincipal(party.principal().map(UnicodeText::repaired).orElse(null));
        party.caller()
                .credential()
                .ifPresent(id ->
                        data.setCredential(Credential.newBuilder().setId(id).build()));
        return event(party, EventType.SESSION_STARTED)
                .setSessionStarted(data.build())
                .build();
    }

    /** The event that is judged, or empty where there is nothing to judge. */
    Optional<TrustEvent> of(Party party, Question question) {
        if (question instanceof ToolCall call) {
            TrustEvent.Builder event = event(party, EventType.TOOL_CALLED);
            return Optional.of(event.setToolCalled(called(call, event.getId())).build());
        }
        if (question instanceof Destination place) {
            TrustEvent.Builder event = event(party, EventType.DESTINATION_CONTACTED);
            return Optional.of(event.setDestinationContacted(contacted(place, event.getId()))
                    .build());
        }
        if (question instanceof ToolResult result) {
            return Optional.of(event(party, EventType.TOOL_RETURNED)
                    .setToolReturned(returned(result))
                    .build());
        }
        return question instanceof Listing listing
                ? Optional.of(event(party, EventType.CAPABILITIES_LISTED)
                        .setCapabilitiesListed(listed(listing))
                        .build())
                : Optional.empty();
    }

    private static ToolCalled called(ToolCall call, String eventId) {
        return ToolCalled.newBuilder()
                .setCallId(call.callId().isEmpty() ? eventId : UnicodeText.repaired(call.callId()))
                .setServer(said(call.server()))
                .setTool(said(call.tool()))
                .setArguments(json(call.arguments()))
                .setApprovalId(said(call.approvalId()))
                .build();
    }

    private static DestinationContacted contacted(Destination place, String eventId) {
        int scheme = place.url().indexOf("://");
        return DestinationContacted.newBuilder()
                .setCallId(place.callId().isEmpty() ? eventId : UnicodeText.repaired(place.callId()))
                .setUrl(said(place.url()))
                .setProtocol(scheme > 0 ? place.url().substring(0, scheme) : null)
                .setExtra(Map.of("method", json(TextNode.valueOf(place.method()))))
                .build();
    }

    private static ToolReturned returned(ToolResult result) {
        return ToolReturned.newBuilder()
                .setCallId(said(result.callId()))
                .setServer(said(result.server()))
                .setTool(said(result.tool()))
                .setOutcome(result.failed() ? "error" : "ok")
                .setContent(result.content().map(QuestionEvents::json).orElse(null))
                .setStructuredContent(
                        result.structured().map(QuestionEvents::json).orElse(null))
                .build();
    }

    private static CapabilitiesListed listed(Listing listing) {
        return CapabilitiesListed.newBuilder()
                .setServer(said(listing.server()))
                .setTools(listing.tools().stream().map(QuestionEvents::tool).toList())
                .build();
    }

    private static Tool tool(ObjectNode listed) {
        Tool.Builder tool = Tool.newBuilder()
                .setName(said(listed.path("name").asText()))
                .setTitle(said(listed.path("title").asText()))
                .setDescription(said(listed.path("description").asText()));
        tool.setInputSchema(present(listed, "inputSchema"));
        tool.setOutputSchema(present(listed, "outputSchema"));
        tool.setAnnotations(present(listed, "annotations"));
        return tool.build();
    }

    private static @Nullable String present(ObjectNode listed, String field) {
        JsonNode value = listed.get(field);
        return value == null || value.isNull() ? null : json(value);
    }

    private static String json(JsonNode tree) {
        return UnicodeText.repaired(tree.toString());
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : UnicodeText.repaired(text);
    }

    private TrustEvent.Builder event(Party party, EventType type) {
        return TrustEvent.newBuilder()
                .setId(settings.ids().get())
                .setSource(settings.source())
                .setType(type.type())
                .setTime(settings.clock().get().toString())
                .setSubject(party.session())
                .setTenant(party.caller().tenant())
                .setDatacontenttype("application/json");
    }
}
