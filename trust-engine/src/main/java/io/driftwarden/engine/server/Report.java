package io.driftwarden.engine.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.contract.CapabilitiesListed;
import io.driftwarden.contract.EvidenceReported;
import io.driftwarden.contract.Tool;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.engine.capability.CapabilityObserver;
import io.driftwarden.engine.capability.ToolDefinition;
import io.driftwarden.engine.capability.ToolDefinitions;
import io.driftwarden.engine.facts.ServerFact;
import io.driftwarden.engine.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** One event that tells something of a server, and what follows from it. Confined to one thread and one event. */
final class Report {
    /** Characters of a server's name and of its version; what is longer is no name. */
    static final int MAX_NAME = 256;

    private final TrustEvent event;
    private final long time;
    private final String server;
    private final Function<String, Optional<String>> known;
    private final List<ServerNotice> notices = new ArrayList<>();
    private final Map<String, String> definitions = new HashMap<>();

    /** @param known the canonical definition of a digest, where it is remembered */
    Report(TrustEvent event, long time, String server, Function<String, Optional<String>> known) {
        this.event = event;
        this.time = time;
        this.server = server;
        this.known = known;
    }

    /** The server that the event tells of, if it does. */
    static Optional<String> server(TrustEvent event) {
        return event.getCapabilitiesListed()
                .filter(listed ->
                        listed.getTools().isPresent() && !listed.getPartial().orElse(false))
                .flatMap(CapabilitiesListed::getServer)
                .or(() -> event.getEvidenceReported().flatMap(EvidenceReported::getServer))
                .filter(Report::name);
    }

    /** The text may be a name or a version. */
    static boolean name(String text) {
        return !text.isBlank() && text.length() <= MAX_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    /** The version that is told of; empty if none, or none that could be a version. */
    String version() {
        return event.getCapabilitiesListed()
                .flatMap(CapabilitiesListed::getServerVersion)
                .or(() -> event.getEvidenceReported().flatMap(EvidenceReported::getServerVersion))
                .filter(Report::name)
                .orElse("");
    }

    /** The artifact that the server is served from, empty if that is not told. */
    String artifact() {
        return event.getCapabilitiesListed()
                .flatMap(CapabilitiesListed::getArtifactDigest)
                .filter(Report::name)
                .orElse("");
    }

    /** The definitions listed, by name, sorted; the first of a name counts, and no more than are read of a listing. */
    Map<String, ToolDefinition> tools(ToolDefinitions reader) {
        List<Tool> tools = event.getCapabilitiesListed()
                .flatMap(CapabilitiesListed::getTools)
                .orElse(List.of());
        Map<String, ToolDefinition> listed = new TreeMap<>();
        for (Tool tool : tools.subList(0, Math.min(CapabilityObserver.MAX_TOOLS, tools.size()))) {
            ToolDefinition definition = reader.of(server, tool);
            if (!definition.name().isEmpty()) {
                listed.putIfAbsent(definition.name(), definition);
            }
        }
        return listed;
    }

    TrustEvent event() {
        return event;
    }

    long time() {
        return time;
    }

    String serverName() {
        return server;
    }

    void remember(ToolDefinition definition) {
        if (definition.canonical().length() <= CapabilityObserver.MAX_DEFINITION) {
            definitions.put(definition.digest(), definition.canonical());
        }
    }

    Map<String, String> definitions() {
        return definitions;
    }

    /** The tree of the definition, a missing node if it was not kept. */
    JsonNode definition(String digest) {
        return Optional.ofNullable(definitions.get(digest))
                .or(() -> known.apply(digest))
                .map(Json::read)
                .orElseGet(MissingNode::getInstance);
    }

    void tell(boolean everyone, ServerFact fact) {
        notices.add(new ServerNotice(
                Envelope.tenant(event),
                server,
                event.getId(),
                event.getSource(),
                event.getTime(),
                time,
                event.getSubject(),
                everyone,
                fact));
    }

    List<ServerNotice> notices() {
        return notices;
    }
}
