package io.driftwarden.rules.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Events of a file, each with what was known of its session before it, so that each can be decided again and again. */
final class PlayedEvents {
    private final CloudEventJson json = new CloudEventJson();
    private final Map<String, SessionState> states = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();

    /**
     * An event and what was known before it.
     *
     * @param time microseconds since the epoch
     */
    record Step(@Nullable SessionState before, TrustEvent event, long time, Surroundings surroundings) {}

    /** Plays a {@code .jsonl} or {@code .jsonl.gz} file once. */
    static List<Step> of(Path file, TrustEngine engine) throws IOException, EventRejectedException {
        PlayedEvents played = new PlayedEvents();
        List<Step> steps = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                steps.add(played.play(line, engine));
            }
        }
        return steps;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    private Step play(String line, TrustEngine engine) throws EventRejectedException {
        TrustEvent event = json.read(line);
        String session = event.getTenant().orElse("default") + '\n' + event.getSubject();
        Step step = new Step(
                states.get(session), event, EventTime.micros(event.getTime()), new Remembered(session, definitions));
        Decision decision = engine.decide(step.before(), event, step.time(), step.surroundings());
        states.put(session, decision.state());
        decision.assessment()
                .definitions()
                .forEach((tool, definition) -> definitions.put(session + '\n' + tool, definition));
        return step;
    }

    private record Remembered(String session, Map<String, String> definitions) implements Surroundings {
        @Override
        public Optional<TimelineEntry> judged(String source, String eventId) {
            return Optional.empty();
        }

        @Override
        public Optional<String> definition(String server, String tool) {
            return Optional.ofNullable(definitions.get(session + '\n' + ToolState.key(server, tool)));
        }
    }
}
