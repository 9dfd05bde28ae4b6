package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.CapabilitiesListed;
import io.driftwarden.contract.SessionStarted;
import io.driftwarden.contract.Tool;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.UserPrompted;
import io.driftwarden.contract.event.EventType;
import io.driftwarden.contract.event.UnicodeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of a span or log record: the call of a tool at its start and what it returned at its end, a server's list of tools,
 * a prompt, an agent that begins, whom a client contacted. None for what says nothing of these, or repeats what another span of
 * the same call has told.
 */
final class TelemetryEvents {
    private static final Set<String> AGENT_BEGINS = Set.of("invoke_agent", "create_agent");
    private static final long NANOS = 1_000_000_000;

    private final String tenant;
    private final Cut cut;
    private final Told told;

    /** @param tenant that all of them belong to */
    TelemetryEvents(String tenant, Cut cut, Told told) {
        this.tenant = tenant;
        this.cut = cut;
        this.told = told;
    }

    /** Learns what a span is about: what happens within it may stand before it. */
    void learn(Telemetry telemetry) {
        Reading reading = new Reading(telemetry);
        reading.tool()
                .ifPresent(tool -> told.call(
                        tenant,
                        telemetry,
                        new Told.Call(
                                reading.session(),
                                reading.callId(),
                                reading.server(),
                                tool,
                                telemetry.kind() != Telemetry.Kind.CLIENT_SPAN)));
    }

    List<TrustEvent> of(Telemetry telemetry) {
        Reading reading = new Reading(telemetry);
        List<TrustEvent> events = new ArrayList<>();
        started(reading).ifPresent(events::add);
        reading.prompt().ifPresent(text -> events.add(prompted(reading, text)));
        reading.tools().ifPresent(tools -> events.add(listed(reading, tools)));
        reading.tool()
                .filter(tool -> !told.already(tenant, telemetry, "call " + tool))
                .ifPresent(tool -> {
                    events.add(called(reading, tool));
                    boolean ended = telemetry.kind() != Telemetry.Kind.LOG_RECORD
                            || reading.result().isPresent()
                            || reading.failure().isPresent();
                    if (ended) {
                        events.add(returned(reading, tool));
                    }
                });
        Contact.of(reading)
                .filter(contact -> !told.already(tenant, telemetry, contact.with()))
                .ifPresent(contact -> events.add(contacted(reading, contact)));
        return events;
    }

    private Optional<TrustEvent> started(Reading reading) {
        Attributes attributes = reading.telemetry().attributes();
        boolean begins = AGENT_BEGINS.contains(attributes.text("gen_ai.operation.name"))
                || reading.method().equals("initialize");
        String agent = attributes.text("gen_ai.agent.name", "gen_ai.agent.id");
        String principal = attributes.text("enduser.id", "user.id");
        if (!begins || (agent.isEmpty() && principal.isEmpty())) {
            return Optional.empty();
        }
        SessionStarted data = SessionStarted.newBuilder()
                .setAgent(said(agent))
                .setPrincipal(said(principal))
                .build();
        return Optional.of(event(reading, EventType.SESSION_STARTED, "start", false)
                .setSessionStarted(data)
                .build());
    }

    private TrustEvent prompted(Reading reading, String text) {
        Cut.Text kept = cut.text(UnicodeText.repaired(text));
        UserPrompted data = UserPrompted.newBuilder()
                .setText(kept.text())
                .setTruncated(kept.truncated())
                .setBytes(kept.bytes())
                .build();
        return event(reading, EventType.USER_PROMPTED, "prompt", false)
                .setUserPrompted(data)
                .build();
    }

    private TrustEvent listed(Reading reading, JsonNode definitions) {
        List<Tool> tools = new ArrayList<>();
        for (JsonNode definition : definitions) {
            if (definition instanceof ObjectNode object) {
                tools.add(tool(object));
            }
        }
        CapabilitiesListed data = CapabilitiesListed.newBuilder()
                .setServer(reading.server().map(UnicodeText::repaired).orElse(null))
                .setTools(tools)
                .build();
        return event(reading, EventType.CAPABILITIES_LISTED, "list", true)
                .setCapabilitiesListed(data)
                .build();
    }

    private static Tool tool(ObjectNode definition) {
        return Tool.newBuilder()
                .setName(said(definition.path("name").asText()))
                .setTitle(said(definition.path("title").asText()))
                .setDescription(said(definition.path("description").asText()))
                .setInputSchema(json(definition, "inputSchema", "parameters"))
                .setOutputSchema(json(definition, "outputSchema"))
                .setAnnotations(json(definition, "annotations"))
                .build();
    }

    private TrustEvent called(Reading reading, String tool) {
        Optional<Cut.Text> arguments = reading.arguments().map(cut::json);
        ToolCalled data = ToolCalled.newBuilder()
                .setCallId(said(reading.callId()))
                .setServer(reading.server().map(UnicodeText::repaired).orElse(null))
                .setTool(said(tool))
                .setArguments(arguments.map(Cut.Text::text).orElse(null))
                .setTruncated(arguments.map(Cut.Text::truncated).orElse(null))
                .setBytes(arguments.map(Cut.Text::bytes).orElse(null))
                .build();
        return event(reading, EventType.TOOL_CALLED, "call", false)
                .setToolCalled(data)
                .build();
    }

    private TrustEvent returned(Reading reading, String tool) {
        Optional<JsonNode> result = reading.result();
        Optional<JsonNode> blocks = result.map(value -> value.path("content")).filter(JsonNode::isArray);
        Optional<JsonNode> structured = blocks.isPresent()
                ? result.map(value -> value.path("structuredContent")).filter(JsonNode::isObject)
                : result.filter(JsonNode::isObject);
        Optional<JsonNode> content = blocks.or(() -> result.filter(value -> !value.isObject()));
        Optional<Cut.Text> shown = content.map(cut::json);
        Optional<Cut.Text> data = structured.map(cut::json);
        boolean truncated = shown.map(Cut.Text::isTruncated).orElse(false)
                || data.map(Cut.Text::isTruncated).orElse(false);
        Optional<String> failure = reading.failure();
        ToolReturned returned = ToolReturned.newBuilder()
                .setCallId(said(reading.callId()))
                .setServer(reading.server().map(UnicodeText::repaired).orElse(null))
                .setTool(said(tool))
                .setOutcome(failure.isPresent() ? "error" : "ok")
                .setError(failure.map(UnicodeText::repaired).orElse(null))
                .setContent(shown.map(Cut.Text::text).orElse(null))
                .setStructuredContent(data.map(Cut.Text::text).orElse(null))
                .setTruncated(truncated ? true : null)
                .setBytes(
                        truncated
                                ? shown.map(Cut.Text::length).orElse(0L)
                                        + data.map(Cut.Text::length).orElse(0L)
                                : null)
                .build();
        return event(reading, EventType.TOOL_RETURNED, "result", true)
                .setToolReturned(returned)
                .build();
    }

    private TrustEvent contacted(Reading reading, Contact contact) {
        Optional<Told.Call> call = told.within(tenant, reading.telemetry());
        TrustEvent.Builder event = event(reading, EventType.DESTINATION_CONTACTED, "contact", false)
                .setDestinationContacted(contact.data(call));
        if (reading.namedSession().isEmpty()) {
            call.map(Told.Call::session).map(UnicodeText::repaired).ifPresent(event::setSubject);
        }
        return event.build();
    }

    private TrustEvent.Builder event(Reading reading, EventType type, String part, boolean atEnd) {
        long nanos =
                atEnd ? reading.telemetry().endNanos() : reading.telemetry().startNanos();
        Instant time = Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS))
                .truncatedTo(ChronoUnit.MICROS);
        return TrustEvent.newBuilder()
                .setId(UnicodeText.repaired(reading.id()) + "-" + part)
                .setSource(UnicodeText.repaired(reading.source()))
                .setType(type.type())
                .setTime(time.toString())
                .setSubject(UnicodeText.repaired(reading.session()))
                .setTenant(tenant)
                .setDatacontenttype("application/json");
    }

    private static @Nullable String json(ObjectNode definition, String... names) {
        for (String name : names) {
            JsonNode value = definition.get(name);
            if (value != null && !value.isNull()) {
                return UnicodeText.repaired(value.toString());
            }
        }
        return null;
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : UnicodeText.repaired(text);
    }
}
