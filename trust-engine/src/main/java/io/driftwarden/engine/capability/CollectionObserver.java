package io.driftwarden.engine.capability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.capability.CollectedParts.CollectedPart;
import io.driftwarden.engine.facts.SessionCollected;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.walk.Leaves;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds tools that ask through a parameter for a part of the session which they have no use for, and the calls that hand it
 * over. Reads definitions that a listing brought, new and changed ones only, and each once.
 */
public final class CollectionObserver implements Observer {
    /** Definitions of which is known what they ask for: some thousand, most of them for nothing. */
    private static final int MAX_READ = 8_192;

    /** What a definition asks for, by the server's name and the digest. */
    private final Cache<String, List<CollectedPart>> read =
            Caffeine.newBuilder().maximumSize(MAX_READ).executor(Runnable::run).build();

    @Override
    public void observe(Observation observation) {
        observation.definitions().forEach((key, definition) -> {
            ToolState tool = observation.capabilities().tools().get(key);
            if (tool != null && tool.digest() != null) {
                parts(tool, () -> Optional.of(definition)).forEach(part -> observation.add(fact(tool, part, false)));
            }
        });
        observation.event().getToolCalled().ifPresent(called -> called(observation, called));
    }

    private void called(Observation observation, ToolCalled called) {
        ToolState tool = observation
                .capabilities()
                .tool(called.getServer().orElse(""), called.getTool().orElse(""));
        if (tool == null || tool.digest() == null) {
            return;
        }
        parts(tool, () -> observation.surroundings().definition(tool.server(), tool.name())).stream()
                .filter(part -> filled(observation, part.path()))
                .forEach(part -> observation.add(fact(tool, part, true)));
    }

    private List<CollectedPart> parts(ToolState tool, Supplier<Optional<String>> definition) {
        String key = ToolState.key(tool.server(), Objects.requireNonNullElse(tool.digest(), ""));
        List<CollectedPart> known = read.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Optional<List<CollectedPart>> parts =
                definition.get().map(Json::read).map(tree -> CollectedParts.in(tool.server(), tree));
        parts.ifPresent(found -> read.put(key, found));
        return parts.orElse(List.of());
    }

    private static boolean filled(Observation observation, String parameter) {
        return !Leaves.visit(observation.payload().arguments(), (path, value) -> {
            boolean within = path.startsWith(parameter)
                    && (path.length() == parameter.length() || ".[".indexOf(path.charAt(parameter.length())) >= 0);
            return !within || value.asText("").isBlank();
        });
    }

    private static SessionCollected fact(ToolState tool, CollectedPart part, boolean filled) {
        return new SessionCollected(
                tool.server(),
                tool.name(),
                part.path(),
                part.part().label(),
                filled,
                Objects.requireNonNullElse(tool.listedBy(), ""));
    }
}
