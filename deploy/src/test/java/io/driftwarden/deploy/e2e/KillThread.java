package io.driftwarden.deploy.e2e;

import io.driftwarden.contract.kafka.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Kills the stream thread that sends the next verdict, once per marker file: by then the session's new state is in the store,
 * and nothing of the event is committed. An {@link Error}, since Kafka swallows an interceptor's exceptions and Kafka Streams
 * handles a processor's.
 */
public final class KillThread implements ProducerInterceptor<byte[], byte[]> {
    /** The file that arms it. */
    static final String MARKER = "driftwarden.test.kill.marker";

    private @Nullable Path marker;

    /** Settings of a detector that carries it. */
    static Map<String, String> armedBy(Path marker) {
        return Map.of(
                "producer.interceptor.classes", KillThread.class.getName(), "producer." + MARKER, marker.toString());
    }

    @Override
    public void configure(Map<String, ?> configs) {
        marker = Path.of(String.valueOf(configs.get(MARKER)));
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        if (marker != null && record.topic().equals(Topics.VERDICTS) && disarm(marker)) {
            throw new AssertionError("the test kills this thread");
        }
        return record;
    }

    private static boolean disarm(Path marker) {
        try {
            return Files.deleteIfExists(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        // only what is sent matters
    }

    @Override
    public void close() {
        // holds nothing
    }
}
