package io.driftwarden.deploy.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.topology.Detector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, each record ends as a verdict or as a dead letter with a reason, and the stream goes on. */
@ExtendWith(PlatformExtension.class)
class BadInputIT {
    private static final int GOOD_EVENT = 100;
    private static final String END_OF_GOOD_EVENT = "default/e-100 allow";

    private static Detector detector;
    private static CommittedOutputs outputs;
    private static Serializer<TrustEvent> serializer;
    private static KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void start(Platform platform) {
        detector = platform.detector("a", Packs.BUNDLED);
        outputs = platform.outputs();
        serializer = platform.serdes().events().serializer();
        producer = producer(platform);
    }

    @AfterAll
    static void stop() {
        producer.close();
        outputs.close();
        detector.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.driftwarden.deploy.e2e.BadInput#all")
    void endsAsAVerdictOrADeadLetterAndTheStreamGoesOn(BadInput bad) throws Exception {
        // given
        String session = "bad input: " + bad.name();

        // when
        List<String> origins = new ArrayList<>();
        for (byte[] value : bad.values().of(session, event -> serializer.serialize(Topics.EVENTS, event))) {
            origins.add(send(session, value));
        }
        send(session, serializer.serialize(Topics.EVENTS, Events.call(session, GOOD_EVENT)));

        // then
        outputs.awaitUntil("the good event after it", () -> ends(session).contains(END_OF_GOOD_EVENT));
        List<DeadLetter> letters = origins.stream()
                .flatMap(origin -> outputs.deadLetters(origin).stream())
                .toList();
        assertThat(letters).extracting(DeadLetter::getReason).isEqualTo(bad.deadLetters());
        assertThat(letters).allSatisfy(letter -> assertThat(letter.getDetail()).isNotBlank());
        assertThat(ends(session)).isEqualTo(bad.verdictsAnd(END_OF_GOOD_EVENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/readyz"})
    void theDetectorIsWellAfterwards(String path) {
        assertThat(new Http().get(detector.queryUrl() + path).status()).isEqualTo(200);
    }

    private static List<String> ends(String session) {
        return outputs.verdicts(session).stream().map(BadInputIT::end).toList();
    }

    private static String end(TrustVerdict verdict) {
        return verdict.getTenant()
                + '/'
                + verdict.getEventId()
                + ' '
                + verdict.getVerdict()
                + (verdict.getDuplicate() ? ", repeated" : "");
    }

    /** Where the record lies, as a dead letter names it. */
    private static String send(String session, byte[] value) throws ExecutionException, InterruptedException {
        RecordMetadata at = producer.send(new ProducerRecord<>(Topics.EVENTS, session.getBytes(UTF_8), value))
                .get();
        return at.topic() + '-' + at.partition() + '@' + at.offset();
    }

    /** One that sends large records, compressed: that is how they get past a broker's limit. */
    private static KafkaProducer<byte[], byte[]> producer(Platform platform) {
        Map<String, Object> settings = new HashMap<>(platform.clients());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 32 << 20);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
