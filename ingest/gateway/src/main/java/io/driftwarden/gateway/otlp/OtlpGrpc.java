package io.driftwarden.gateway.otlp;

import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.gateway.otlp.OtlpIntake.Outcome;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.logs.v1.LogsServiceGrpc.LogsServiceImplBase;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc.TraceServiceImplBase;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;

/** OTLP/gRPC. UNAVAILABLE is to be tried again. */
record OtlpGrpc(OtlpIntake intake) {

    TraceServiceImplBase traces() {
        return new TraceServiceImplBase() {
            @Override
            public void export(ExportTraceServiceRequest request, StreamObserver<ExportTraceServiceResponse> observer) {
                take(ProtoTelemetry.of(request), Signal::traces, observer);
            }
        };
    }

    LogsServiceImplBase logs() {
        return new LogsServiceImplBase() {
            @Override
            public void export(ExportLogsServiceRequest request, StreamObserver<ExportLogsServiceResponse> observer) {
                take(ProtoTelemetry.of(request), Signal::logs, observer);
            }
        };
    }

    private <T> void take(List<Telemetry> telemetry, Function<Outcome, T> message, StreamObserver<T> observer) {
        String tenant = Guarded.caller(ServiceRequestContext.current()).tenant();
        var unused = intake.take(tenant, telemetry).whenComplete((outcome, failure) -> {
            if (outcome == null) {
                observer.onError(status(failure).asRuntimeException());
            } else {
                observer.onNext(message.apply(outcome));
                observer.onCompleted();
            }
        });
    }

    private static Status status(Throwable failure) {
        Throwable cause = Exceptions.peel(failure);
        return cause instanceof KafkaException
                ? Status.UNAVAILABLE.withDescription("not everything was acknowledged; send the request again")
                : Status.INTERNAL.withCause(cause);
    }
}
