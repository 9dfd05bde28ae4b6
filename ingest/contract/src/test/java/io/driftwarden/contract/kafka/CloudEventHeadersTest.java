package io.driftwarden.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {
    private static final CloudEventHeaders ATTRIBUTES = new CloudEventHeaders(
            "1", "gateway/é", "io.driftwarden.tool.called", "2026-01-01T00:00:00Z", "s", Optional.of("acme"));

    @Test
    void attributesSurviveAsHeaders() {
        Headers headers = new RecordHeaders();

        ATTRIBUTES.writeTo(headers);

        assertThat(CloudEventHeaders.from(headers)).contains(ATTRIBUTES);
        assertThat(headers.lastHeader("ce_specversion").value()).isEqualTo("1.0".getBytes(UTF_8));
        assertThat(headers.lastHeader("content-type").value()).isEqualTo("application/avro".getBytes(UTF_8));
    }

    @Test
    void writingAgainReplacesWhatWasThere() {
        Headers headers = new RecordHeaders();
        ATTRIBUTES.writeTo(headers);

        CloudEventHeaders.of(TrustEvent.newBuilder()
                        .setId("2")
                        .setSource("gw")
                        .setType("t")
                        .setTime("2026-01-01T00:00:00Z")
                        .setSubject("s")
                        .build())
                .writeTo(headers);

        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(headers.lastHeader("ce_tenant")).isNull();
    }

    @Test
    void headersOfSomethingElseAreNoAttributes() {
        Headers headers = new RecordHeaders();
        ATTRIBUTES.writeTo(headers);
        headers.remove("ce_subject");

        Optional<CloudEventHeaders> read = CloudEventHeaders.from(headers);

        assertThat(read).isEmpty();
    }
}
