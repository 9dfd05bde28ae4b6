package io.driftwarden.topology.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyKeyTest {
    private static final byte[] SESSION = "s".getBytes(UTF_8);

    @Test
    void aVerdictGoesToThePartitionOfWhoAsked() {
        byte[] key = ReplyKey.of(OptionalInt.of(2), SESSION);

        Optional<Set<Integer>> partitions = ReplyKey.partitioner().partitions("trust.verdicts", key, SESSION, 3);

        assertThat(partitions).contains(Set.of(2));
    }

    @Test
    void aPartitionThatTheTopicHasNotIsNotTaken() {
        byte[] key = ReplyKey.of(OptionalInt.of(3), SESSION);

        Optional<Set<Integer>> partitions = ReplyKey.partitioner().partitions("trust.verdicts", key, SESSION, 3);

        assertThat(partitions).isEmpty();
    }

    @Test
    void withoutAPartitionTheSessionDecides() {
        byte[] key = ReplyKey.of(OptionalInt.empty(), SESSION);

        Optional<Set<Integer>> partitions = ReplyKey.partitioner().partitions("trust.verdicts", key, SESSION, 3);

        assertThat(partitions).isEmpty();
    }

    @Test
    void onlyTheSessionIsWritten() {
        byte[] key = ReplyKey.of(OptionalInt.of(2), SESSION);

        byte[] written = ReplyKey.serializer().serialize("trust.verdicts", key);

        assertThat(written).isEqualTo(SESSION);
    }
}
