package io.driftwarden.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyPartitionTest {
    @Test
    void whatIsWrittenIsRead() {
        RecordHeaders headers = new RecordHeaders();
        ReplyPartition.writeTo(headers, 4);
        ReplyPartition.writeTo(headers, 17);

        OptionalInt partition = ReplyPartition.from(headers);

        assertThat(partition).hasValue(17);
        assertThat(headers.headers(ReplyPartition.HEADER)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e3", "99999999999", " 1", "\u0661"})
    void whatIsNoPartitionIsNone(String value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(ReplyPartition.HEADER, value.getBytes(UTF_8));

        OptionalInt partition = ReplyPartition.from(headers);

        assertThat(partition).isEmpty();
    }
}
