package io.driftwarden.deploy.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.TrustEvent;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Records that nobody should send, and how they end.
 *
 * @param name what is bad about them
 * @param values what is sent under the session's key
 * @param deadLetters reason of each dead letter
 * @param verdicts {@code tenant/event-id verdict} of each verdict, in order
 */
record BadInput(String name, Values values, List<String> deadLetters, List<String> verdicts) {
    private static final int TEN_MEGABYTES = 10 * 1000 * 1000;
    private static final int DEPTH = 100_000;

    /** The values of records, made with the publisher's serializer. */
    interface Values {
        List<byte[]> of(String session, Function<TrustEvent, byte[]> serializer);
    }

    static Stream<BadInput> all() {
        return Stream.of(
                buriedBytes("truncated Avro", "not_avro", BadInput::truncated),
                buriedBytes("an unknown schema id", "unknown_schema_id", BadInput::ofAnUnknownSchema),
                buriedBytes(
                        "JSON in the place of Avro", "not_confluent_wire_format", avro -> "{\"a\":1}".getBytes(UTF_8)),
                buriedBytes("no value", "empty_value", avro -> new byte[0]),
                buried("arguments that are not JSON", "invalid_data", session -> with(session, "{\"open\":")),
                buried("arguments nested 100,000 deep", "too_deep", BadInput::nested),
                buried(
                        "an argument of 10 MB",
                        "too_long",
                        session -> with(session, "{\"text\":\"" + "a".repeat(TEN_MEGABYTES) + "\"}")),
                buried("a missing subject", "missing_subject", session -> Events.call("", 1)),
                buried("a key that is not the subject", "key_mismatch", session -> Events.call(session + "-2", 1)),
                buried("a time in the year 9999", "time_out_of_range", session -> at(session, "9999-12-31T23:59:59Z")),
                buried("a time in 1970", "time_out_of_range", session -> at(session, "1970-01-01T00:00:00Z")),
                judged(
                        "another tenant's event with the same session id and event id",
                        session -> List.of(Events.call(session, 1), ofTenant("acme", Events.call(session, 1))),
                        List.of("default/e-1 allow", "acme/e-1 allow")),
                judged(
                        "a duplicate",
                        session -> List.of(Events.call(session, 1), Events.call(session, 1)),
                        List.of("default/e-1 allow", "default/e-1 allow, repeated")),
                judged(
                        "a reordered pair",
                        session -> List.of(Events.call(session, 2), Events.call(session, 1)),
                        List.of("default/e-2 allow", "default/e-1 allow")));
    }

    private static BadInput buriedBytes(String name, String reason, Function<byte[], byte[]> damage) {
        Values values = (session, serializer) -> List.of(damage.apply(serializer.apply(Events.call(session, 1))));
        return new BadInput(name, values, List.of(reason), List.of());
    }

    private static BadInput buried(String name, String reason, Function<String, TrustEvent> event) {
        Values values = (session, serializer) -> List.of(serializer.apply(event.apply(session)));
        return new BadInput(name, values, List.of(reason), List.of());
    }

    private static BadInput judged(String name, Function<String, List<TrustEvent>> events, List<String> verdicts) {
        Values values = (session, serializer) ->
                events.apply(session).stream().map(serializer).toList();
        return new BadInput(name, values, List.of(), verdicts);
    }

    private static byte[] truncated(byte[] avro) {
        return Arrays.copyOf(avro, avro.length - 3);
    }

    private static byte[] ofAnUnknownSchema(byte[] avro) {
        ByteBuffer.wrap(avro).putInt(1, 4711);
        return avro;
    }

    private static TrustEvent nested(String session) {
        return with(session, "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH));
    }

    private static TrustEvent with(String session, String arguments) {
        return Events.callWith(session, 1, arguments);
    }

    private static TrustEvent at(String session, String time) {
        return TrustEvent.newBuilder(Events.call(session, 1)).setTime(time).build();
    }

    private static TrustEvent ofTenant(String tenant, TrustEvent event) {
        return TrustEvent.newBuilder(event).setTenant(tenant).build();
    }

    List<String> verdictsAnd(String next) {
        return Stream.concat(verdicts.stream(), Stream.of(next)).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
