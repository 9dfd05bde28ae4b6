package io.driftwarden.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.contract.json.CloudEventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sessions of the demo and their events.
 *
 * @param members in the order in which they are told of
 * @param events of all sessions, by time
 */
record Cast(List<Member> members, List<TrustEvent> events) {
    private static final long MICROS = 1_000_000;

    Cast {
        members = List.copyOf(members);
        events = List.copyOf(events);
    }

    /** The cast that comes with Driftwarden. */
    static Cast bundled() {
        try {
            List<Member> members = new YAMLMapper().readValue(resource("cast.yaml"), new TypeReference<>() {});
            List<TrustEvent> events = new ArrayList<>();
            for (Member member : members) {
                events.addAll(events(member));
            }
            events.sort(Comparator.comparingLong(Cast::time));
            return new Cast(members, events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same sessions, the first event at this time: gateways acknowledge commands by their clocks, and an old cast would come late. */
    Cast startingAt(Instant start) {
        long shift = Math.multiplyExact(start.getEpochSecond(), MICROS) - time(events.get(0));
        return new Cast(
                members,
                events.stream()
                        .map(event -> TrustEvent.newBuilder(event)
                                .setTime(EventTime.instant(time(event) + shift).toString())
                                .build())
                        .toList());
    }

    private static long time(TrustEvent event) {
        return EventTime.parse(event.getTime()).orElse(0);
    }

    private static List<TrustEvent> events(Member member) throws IOException {
        CloudEventJson json = new CloudEventJson();
        List<TrustEvent> events = new ArrayList<>();
        String name = "cast/" + member.session() + ".jsonl";
        for (String line : new String(resource(name), UTF_8).lines().toList()) {
            try {
                events.add(json.read(line));
            } catch (EventRejectedException e) {
                throw new IllegalStateException(name + ": " + e.detail(), e);
            }
        }
        return events;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Cast.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the jar has no " + name);
            }
            return in.readAllBytes();
        }
    }
}
