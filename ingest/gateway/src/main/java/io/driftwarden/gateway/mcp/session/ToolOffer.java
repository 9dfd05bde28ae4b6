package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.mcp.McpEvents;
import io.driftwarden.gateway.mcp.MirroredArgument;
import io.driftwarden.gateway.mcp.RpcError;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tools that a server offers in one session. Each page of a list is asked about before it passes, the last one as the whole list.
 * Once the detector refused one, no tool is called until a whole list passes: what the server has become, the client would only learn
 * from its answers. Thread-safe.
 */
final class ToolOffer {
    private final SessionJudge judge;
    private final McpEvents events;
    private final ToolPages pages = new ToolPages();
    private final Map<String, List<MirroredArgument>> mirrored = new ConcurrentHashMap<>();
    private volatile @Nullable JsonNode refused;
    private volatile @Nullable String version;

    ToolOffer(SessionJudge judge, McpEvents events) {
        this.judge = judge;
        this.events = events;
    }

    /** The server introduced itself. */
    void met(JsonNode result) {
        if (result.path("serverInfo") instanceof ObjectNode info) {
            version = McpEvents.version(info);
        }
    }

    /** The server listed tools. */
    CompletableFuture<Passage> listed(Asked asked, JsonNode result) {
        if (!result.isObject()) {
            return CompletableFuture.completedFuture(Passage.FREE);
        }
        boolean first = asked.params().path("cursor").asText("").isEmpty();
        ToolPages.Page page = pages.add(first, result);
        if (first) {
            mirrored.clear();
        }
        page.tools().forEach(tool -> mirrored.put(tool.path("name").asText(""), MirroredArgument.of(tool)));
        TrustEvent event = events.listed(version, page.tools(), !page.last());
        return judge.decide(event, asked.id(), "the list of tools", "").thenApply(passage -> {
            if (passage.judged()) {
                refused = passage.instead().orElseThrow();
            } else if (passage.instead().isEmpty() && page.last()) {
                refused = null;
            }
            return passage;
        });
    }

    /** The list as far as it was asked for, where the client calls a tool before it has all of it. */
    Optional<TrustEvent> cutShort() {
        return pages.rest().map(tools -> events.listed(version, tools, false));
    }

    /** The arguments of a tool that clients repeat in headers, as far as it was listed. */
    List<MirroredArgument> mirrored(String tool) {
        return mirrored.getOrDefault(tool, List.of());
    }

    /** Whether tools may be called at all. */
    Passage callable(Request request) {
        JsonNode listing = refused;
        if (listing == null || !request.method().equals("tools/call")) {
            return Passage.FREE;
        }
        ObjectNode answer = RpcError.answer(
                request.id(),
                RpcError.DENIED,
                "Driftwarden did not let the call pass: the server's list of tools was not let through");
        answer.withObject("/error").set("data", listing.path("error").path("data"));
        return Passage.refused(answer, true, false);
    }
}
