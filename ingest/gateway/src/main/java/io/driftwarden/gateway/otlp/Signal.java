package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import io.driftwarden.gateway.otlp.OtlpIntake.Outcome;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.util.List;

/** Traces or logs. A full success is an answer that holds nothing. */
enum Signal {
    TRACES("/v1/traces", "rejectedSpans") {
        @Override
        List<Telemetry> read(byte[] protobuf) throws InvalidProtocolBufferException {
            return ProtoTelemetry.of(ExportTraceServiceRequest.parseFrom(protobuf));
        }

        @Override
        List<Telemetry> read(JsonNode json) {
            return JsonTelemetry.spans(json);
        }

        @Override
        byte[] answer(Outcome outcome) {
            return traces(outcome).toByteArray();
        }
    },
    LOGS("/v1/logs", "rejectedLogRecords") {
        @Override
        List<Telemetry> read(byte[] protobuf) throws InvalidProtocolBufferException {
            return ProtoTelemetry.of(ExportLogsServiceRequest.parseFrom(protobuf));
        }

        @Override
        List<Telemetry> read(JsonNode json) {
            return JsonTelemetry.logs(json);
        }

        @Override
        byte[] answer(Outcome outcome) {
            return logs(outcome).toByteArray();
        }
    };

    private final String path;
    private final String rejected;

    Signal(String path, String rejected) {
        this.path = path;
        this.rejected = rejected;
    }

    String path() {
        return path;
    }

    abstract List<Telemetry> read(byte[] protobuf) throws InvalidProtocolBufferException;

    abstract List<Telemetry> read(JsonNode json);

    abstract byte[] answer(Outcome outcome);

    String jsonAnswer(Outcome outcome) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (outcome.rejected() > 0) {
            answer.putObject("partialSuccess")
                    .put(rejected, Long.toString(outcome.rejected())) // 64 bits are text
                    .put("errorMessage", outcome.reason());
        }
        return answer.toString();
    }

    static ExportTraceServiceResponse traces(Outcome outcome) {
        ExportTraceServiceResponse.Builder answer = ExportTraceServiceResponse.newBuilder();
        if (outcome.rejected() > 0) {
            answer.setPartialSuccess(ExportTracePartialSuccess.newBuilder()
                    .setRejectedSpans(outcome.rejected())
                    .setErrorMessage(outcome.reason()));
        }
        return answer.build();
    }

    static ExportLogsServiceResponse logs(Outcome outcome) {
        ExportLogsServiceResponse.Builder answer = ExportLogsServiceResponse.newBuilder();
        if (outcome.rejected() > 0) {
            answer.setPartialSuccess(ExportLogsPartialSuccess.newBuilder()
                    .setRejectedLogRecords(outcome.rejected())
                    .setErrorMessage(outcome.reason()));
        }
        return answer.build();
    }
}
