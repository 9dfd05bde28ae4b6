package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.CallbackOffered;
import io.driftwarden.contract.CapabilitiesListed;
import io.driftwarden.contract.Credential;
import io.driftwarden.contract.ScopeChanged;
import io.driftwarden.contract.SessionEnded;
import io.driftwarden.contract.SessionStarted;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolProgressed;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventType;
import io.driftwarden.contract.event.UnicodeText;
import io.driftwarden.gateway.auth.AccessToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of one session with one server. Thread-safe. */
public final class McpEvents {
    private final SessionRef session;
    private final String server;
    private final EventIds ids;

    /** @param server its name in the gateway's configuration, never what it calls itself */
    public McpEvents(SessionRef session, String server, EventIds ids) {
        this.session = session;
        this.server = server;
        this.ids = ids;
    }

    /**
     * The session began.
     *
     * @param credential a reference to what the client showed the gateway
     * @param token what that says, where it is an access token; its scopes are the session's
     */
    public TrustEvent started(
            @Nullable String principal,
            @Nullable String agent,
            @Nullable String credential,
            Optional<AccessToken> token) {
        SessionStarted.Builder data = SessionStarted.newBuilder().setGateway(ids.source());
        data.setPrincipal(principal).setAgent(agent);
        data.setScopes(token.flatMap(AccessToken::scopes).orElse(null));
        if (credential != null) {
            data.setCredential(token.map(AccessToken::credential)
                    .orElseGet(() -> Credential.newBuilder().setId(credential).build()));
        }
        return event(EventType.SESSION_STARTED).setSessionStarted(data.build()).build();
    }

    /** The session's scopes changed. */
    public TrustEvent scopes(List<String> granted, List<String> revoked, String reason) {
        return event(EventType.SCOPE_CHANGED)
                .setScopeChanged(ScopeChanged.newBuilder()
                        .setGranted(granted)
                        .setRevoked(revoked.isEmpty() ? null : revoked)
                        .setReason(reason)
                        .build())
                .build();
    }

    /** The session ended. */
    public TrustEvent ended(String reason) {
        return event(EventType.SESSION_ENDED)
                .setSessionEnded(SessionEnded.newBuilder().setReason(reason).build())
                .build();
    }

    /**
     * The server listed its tools, in its order.
     *
     * @param partial whether more follow: what is missing is not gone
     */
    public TrustEvent listed(@Nullable String version, List<JsonNode> tools, boolean partial) {
        return event(EventType.CAPABILITIES_LISTED)
                .setCapabilitiesListed(CapabilitiesListed.newBuilder()
                        .setServer(server)
                        .setServerVersion(version)
                        .setTools(tools.stream().map(ToolListing::tool).toList())
                        .setPartial(partial ? Boolean.TRUE : null)
                        .build())
                .build();
    }

    /**
     * A tool is about to be called; the event's id is the {@code call_id}.
     *
     * @param responses what the user answered in a round of input (MCP 2026-07-28), or a missing node; the server asked for it, so
     *     it is none of the arguments that the tool declares
     * @param shown what the call is made under
     */
    public TrustEvent called(String tool, JsonNode arguments, JsonNode responses, ShownToken shown) {
        TrustEvent.Builder event = event(EventType.TOOL_CALLED);
        return event.setToolCalled(ToolCalled.newBuilder()
                        .setCallId(event.getId())
                        .setServer(server)
                        .setTool(UnicodeText.repaired(tool))
                        .setArguments(arguments.isMissingNode() ? null : Json.text(arguments))
                        .setScopes(shown.scopes().orElse(null))
                        .setCredential(shown.credential().orElse(null))
                        .setExtra(
                                responses.isMissingNode() ? Map.of() : Map.of("input_responses", Json.text(responses)))
                        .build())
                .build();
    }

    /** A tool answered; call and tool are empty where the call was not seen. */
    public TrustEvent returned(String callId, String tool, ToolOutcome outcome) {
        ToolReturned.Builder data = ToolReturned.newBuilder()
                .setCallId(given(callId))
                .setServer(server)
                .setTool(given(UnicodeText.repaired(tool)))
                .setOutcome(outcome.outcome())
                .setError(outcome.error())
                .setBytes(outcome.bytes());
        data.setContent(outcome.content() == null ? null : Json.text(outcome.content()));
        data.setStructuredContent(outcome.structured() == null ? null : Json.text(outcome.structured()));
        return event(EventType.TOOL_RETURNED).setToolReturned(data.build()).build();
    }

    /** A tool told of its progress; call and tool are empty where the call was not seen. */
    public TrustEvent progressed(String callId, String tool, Progress told) {
        return event(EventType.TOOL_PROGRESSED)
                .setToolProgressed(ToolProgressed.newBuilder()
                        .setCallId(given(callId))
                        .setServer(server)
                        .setTool(given(UnicodeText.repaired(tool)))
                        .setMessage(given(UnicodeText.repaired(told.text())))
                        .setStatus(given(UnicodeText.repaired(told.status())))
                        .setProgress(told.progress())
                        .setTotal(told.total())
                        .setTaskId(given(UnicodeText.repaired(told.taskId())))
                        .build())
                .build();
    }

    /** The server offered a place to go to or to come back to, or asks the user for something. */
    public TrustEvent offered(String callId, Offer offer) {
        return event(EventType.CALLBACK_OFFERED)
                .setCallbackOffered(CallbackOffered.newBuilder()
                        .setCallId(given(callId))
                        .setServer(server)
                        .setUrl(given(UnicodeText.repaired(offer.url())))
                        .setKind(offer.kind())
                        .setPurpose(offer.purpose() == null ? null : UnicodeText.repaired(offer.purpose()))
                        .build())
                .build();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private TrustEvent.Builder event(EventType type) {
        return TrustEvent.newBuilder()
                .setId(ids.ids().get())
                .setSource(ids.source())
                .setType(type.type())
                .setTime(ids.clock().get().toString())
                .setSubject(session.subject())
                .setTenant(session.tenant())
                .setDatacontenttype("application/json");
    }

    /** An object that MCP calls an Implementation, shortened to what a person can read. */
    public static @Nullable String version(ObjectNode serverInfo) {
        String version = serverInfo.path("version").asText("");
        return given(UnicodeText.repaired(version.substring(0, Math.min(version.length(), 100))));
    }
}
