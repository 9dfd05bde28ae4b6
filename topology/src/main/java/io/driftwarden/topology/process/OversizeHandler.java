package io.driftwarden.topology.process;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when an output cannot be written. One that is too large for its topic is dropped and counted, since no retry
 * would help and one session must not stop all others; everything else is Kafka Streams' default. One per thread.
 */
public final class OversizeHandler implements ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OversizeHandler.class);

    private final DefaultProductionExceptionHandler standard = new DefaultProductionExceptionHandler();
    private @Nullable DetectorParts parts;

    @Override
    public void configure(Map<String, ?> configs) {
        standard.configure(configs);
        if (configs.get(FailureHandler.PARTS) instanceof DetectorParts given) {
            parts = given;
        }
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (!(exception instanceof RecordTooLargeException)) {
            return standard.handleError(context, record, exception);
        }
        LOG.error("A record of {} is too large for {} and is dropped", context.taskId(), record.topic());
        if (parts != null) {
            parts.metrics().oversize();
        }
        return Response.resume();
    }
}
