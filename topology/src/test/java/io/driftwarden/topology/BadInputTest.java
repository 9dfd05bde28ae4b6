package io.driftwarden.topology;

import static io.driftwarden.topology.TestEvents.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final byte[] KEY = "s".getBytes(UTF_8);

    @TempDir
    Path folder;

    private TopologyHarness harness;

    @BeforeEach
    void open() {
        harness = TopologyHarness.open(folder);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void truncatedAvro() {
        byte[] whole = harness.bytes(call("s", 1, "read"));

        assertBuried(KEY, Arrays.copyOf(whole, whole.length - 3), "not_avro");
    }

    @Test
    void anUnknownSchemaId() {
        byte[] bytes = harness.bytes(call("s", 1, "read"));
        ByteBuffer.wrap(bytes).putInt(1, 4711);

        assertBuried(KEY, bytes, "unknown_schema_id");
    }

    @Test
    void noAvroAtAll() {
        assertBuried(KEY, "{\"not\":\"avro\"}".getBytes(UTF_8), "not_confluent_wire_format");
    }

    @Test
    void noValue() {
        assertBuried(KEY, null, "empty_value");
    }

    @Test
    void aMissingSubject() {
        TrustEvent event =
                TrustEvent.newBuilder(call("s", 1, "read")).setSubject("").build();

        assertBuried(KEY, harness.bytes(event), "missing_subject");
    }

    @Test
    void aTimeInTheYear9999() {
        assertBuried(KEY, at("9999-01-01T00:00:00Z"), "time_out_of_range");
    }

    @Test
    void aTimeIn1970() {
        assertBuried(KEY, at("1970-01-01T00:00:00Z"), "time_out_of_range");
    }

    @Test
    void aKeyThatIsNotTheSubject() {
        assertBuried("other".getBytes(UTF_8), harness.bytes(call("s", 1, "read")), "key_mismatch");
    }

    @Test
    void noKey() {
        assertBuried(null, harness.bytes(call("s", 1, "read")), "key_mismatch");
    }

    @Test
    void anEventOfTenMebibytesIsBuriedWithItsBeginning() {
        byte[] huge = new byte[10 << 20];

        DeadLetter letter = assertBuried(KEY, huge, "too_long");

        assertThat(letter.getValueBytes()).isEqualTo(huge.length);
        assertThat(letter.getValue().orElseThrow().remaining()).isEqualTo(256 * 1024);
    }

    private byte[] at(String time) {
        return harness.bytes(
                TrustEvent.newBuilder(call("s", 1, "read")).setTime(time).build());
    }

    /** Also sends a good event after it: the stream goes on. */
    private DeadLetter assertBuried(byte @Nullable [] key, byte @Nullable [] value, String reason) {
        harness.send(key, value);
        harness.send(call("s", 2, "read"));

        List<DeadLetter> letters = harness.deadLetters();
        assertThat(letters).hasSize(1);
        DeadLetter letter = letters.get(0);
        assertThat(letter.getReason()).isEqualTo(reason);
        assertThat(letter.getDetail()).isNotBlank();
        assertThat(letter.getOrigin()).isEqualTo("trust.events-0@0");
        assertThat(letter.getValueBytes()).isEqualTo(value == null ? 0 : value.length);
        assertThat(harness.verdicts()).extracting(TrustVerdict::getEventId).containsExactly("e-2");
        assertThat(harness.count("trust.dead.letters", "reason", reason)).isEqualTo(1);
        return letter;
    }
}
