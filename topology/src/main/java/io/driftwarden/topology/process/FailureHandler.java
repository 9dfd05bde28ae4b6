package io.driftwarden.topology.process;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.RegistryUnavailableException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when processing a record throws. Where Kafka, a store or the registry failed, the thread ends and is replaced,
 * and the record is tried again; anything else is the record's fault, which becomes a dead letter, and the stream goes on.
 * Kafka Streams makes one per thread.
 */
public final class FailureHandler implements ProcessingExceptionHandler {
    /** Configuration key of the {@link DetectorParts}. */
    public static final String PARTS = "driftwarden.detector.parts";

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);
    private static final String REASON = "processing_failure";

    private @Nullable DetectorParts parts;
    private @Nullable Serializer<DeadLetter> deadLetters;

    @Override
    public void configure(Map<String, ?> configs) {
        if (configs.get(PARTS) instanceof DetectorParts given) {
            parts = given;
            deadLetters = given.serdes().deadLetters().serializer();
        }
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (parts == null || deadLetters == null || infrastructure(exception)) {
            return Response.fail();
        }
        String origin = context.topic() + '-' + context.partition() + '@' + context.offset();
        // Not the message: it may quote the event.
        LOG.error(
                "Record {} could not be processed: {}",
                origin,
                exception.getClass().getName());
        parts.metrics().deadLetter(REASON);
        DeadLetter letter = DeadLetters.of(
                REASON,
                "the record could not be processed: " + exception.getClass().getSimpleName(),
                origin,
                context.timestamp(),
                context.sourceRawKey(),
                context.sourceRawValue());
        return Response.resume(
                List.of(new ProducerRecord<>(Topics.DEAD_LETTERS, deadLetters.serialize(Topics.DEAD_LETTERS, letter))));
    }

    private static boolean infrastructure(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException || cause instanceof RegistryUnavailableException) {
                return true;
            }
        }
        return false;
    }
}
