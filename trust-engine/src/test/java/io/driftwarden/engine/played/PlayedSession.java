package io.driftwarden.engine.played;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.engine.Observers;
import io.driftwarden.engine.admit.Admission;
import io.driftwarden.engine.capability.ToolDefinitions;
import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.secret.Secrets;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.surroundings.Surroundings;
import io.driftwarden.engine.text.TextScanner;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session that all observers have seen, event by event; each a second after the one before, from one gateway. */
public final class PlayedSession implements Surroundings {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Observer> observers =
            Observers.standard(new ToolDefinitions(), new TextScanner(List.of()), Secrets.bundled());
    private final CloudEventJson json = new CloudEventJson();
    private final Map<String, String> definitions = new HashMap<>();
    private SessionState state = SessionState.fresh("default", "s1");
    private List<Fact> facts = List.of();
    private Instant time = START;
    private String source = "gateway/edge-1";
    private int events;

    /** The next event, a second later; its data is JSON with single quotes. */
    public PlayedSession then(String type, String data) {
        return then(Duration.ofSeconds(1), type, data);
    }

    /** The next event, so long after the one before, or before it. */
    public PlayedSession then(Duration after, String type, String data) {
        time = time.plus(after);
        Observation observation = new Observation(
                event(type, data), micros(), state, admitted(type, data), this, Limits.NONE, new ToldContents());
        observers.forEach(observer -> observer.observe(observation));
        definitions.putAll(observation.definitions());
        facts = observation.facts();
        state = observation.after();
        events++;
        return this;
    }

    /** The events after this come from another source. */
    public PlayedSession from(String other) {
        source = other;
        return this;
    }

    /** What was found in the last event. */
    public <T extends Fact> List<T> found(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Header admitted(String type, String data) {
        return Admission.of(state.header(), event(type, data), micros()).header();
    }

    private long micros() {
        return time.toEpochMilli() * 1_000;
    }

    private TrustEvent event(String type, String data) {
        try {
            return json.read("{\"specversion\":\"1.0\",\"id\":\"e" + (events + 1) + "\",\"source\":\"" + source
                    + "\",\"subject\":\"s1\",\"type\":\"io.driftwarden." + type + "\",\"time\":\"" + time
                    + "\",\"data\":" + data.replace('\'', '"') + "}");
        } catch (EventRejectedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Optional<TimelineEntry> judged(String from, String id) {
        return Optional.empty();
    }

    @Override
    public Optional<String> definition(String server, String tool) {
        return Optional.ofNullable(definitions.get(ToolState.key(server, tool)));
    }
}
