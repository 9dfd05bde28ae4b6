package io.driftwarden.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.publisher.spool.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolingSenderTest {
    private final MockProducer<String, TrustEvent> first = producer(false);
    private final MockProducer<String, TrustEvent> second = producer(true);
    private final LinkedBlockingQueue<Producer<String, TrustEvent>> producers =
            new LinkedBlockingQueue<>(List.of(first));

    @TempDir
    Path folder;

    private @Nullable SpoolingSender opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close(Duration.ZERO);
        }
    }

    @Test
    void whatIsOnItsWayWhenKafkaGoesAwayIsSentFirstWhenItComesBack() throws Exception {
        // given
        SpoolingSender sender = open(1_000_000);
        CompletionStage<Receipt> a = sender.send(event("a"));
        sender.send(event("b"));

        // when
        first.errorNext(new TimeoutException("away"));
        CompletionStage<Receipt> c = sender.send(event("c"));
        SpoolStatus away = sender.status().orElseThrow();
        producers.add(second);
        await().until(() -> !sender.status().orElseThrow().spooling());
        CompletionStage<Receipt> d = sender.send(event("d"));

        // then
        assertThat(get(a)).isEqualTo(Receipt.ON_DISK);
        assertThat(get(c).isOnDisk()).isTrue();
        assertThat(get(d).isOnDisk()).isFalse();
        assertThat(away.spooling()).isTrue();
        assertThat(away.spooled()).isEqualTo(3);
        assertThat(sent(second)).containsExactly("a", "b", "c", "d");
        assertThat(sender.status().orElseThrow().replayed()).isEqualTo(3);
        assertThat(sender.status().orElseThrow().waitingBytes()).isZero();
    }

    @Test
    void whatOneProcessLeftOnDiskTheNextSendsFirst() throws Exception {
        // given
        SpoolingSender before = open(1_000_000);
        before.send(event("a"));
        first.errorNext(new TimeoutException("away"));
        before.close(Duration.ZERO);

        // when
        producers.add(second);
        SpoolingSender sender = open(1_000_000);
        await().until(() -> !sender.status().orElseThrow().spooling());
        sender.send(event("b"));

        // then
        assertThat(sent(second)).containsExactly("a", "b");
    }

    @Test
    void whatDoesNotFitOnDiskIsRefusedAndCounted() throws Exception {
        // given
        SpoolingSender sender = open(300);
        sender.send(event("a"));
        first.errorNext(new TimeoutException("away"));

        // when
        CompletionStage<Receipt> b = sender.send(event("b"));
        CompletionStage<Receipt> c = sender.send(event("c"));

        // then
        assertThatThrownBy(() -> get(c)).hasCauseInstanceOf(SpoolFullException.class);
        assertThat(sender.status().orElseThrow().refused()).isPositive();
        assertThat(b).isDone();
    }

    @Test
    void anEventThatIsTooLargeIsItsOwnFault() throws Exception {
        // given
        SpoolingSender sender = open(1_000_000);
        CompletionStage<Receipt> a = sender.send(event("a"));

        // when
        first.errorNext(new RecordTooLargeException("a"));

        // then
        assertThatThrownBy(() -> get(a)).hasCauseInstanceOf(RecordTooLargeException.class);
        assertThat(sender.status().orElseThrow().spooling()).isFalse();
    }

    private SpoolingSender open(long maxBytes) throws IOException {
        SpoolingSender sender =
                new SpoolingSender(this::next, new EventRecords(new ReplyAddress(0)), Spool.open(folder, maxBytes));
        opened = sender;
        return sender;
    }

    private Producer<String, TrustEvent> next() {
        Producer<String, TrustEvent> producer = producers.poll();
        if (producer == null) {
            throw new KafkaException("still away");
        }
        return producer;
    }

    private static MockProducer<String, TrustEvent> producer(boolean answers) {
        return new MockProducer<>(answers, null, new StringSerializer(), (topic, event) -> new byte[0]);
    }

    private static List<String> sent(MockProducer<String, TrustEvent> producer) {
        return producer.history().stream().map(record -> record.value().getId()).toList();
    }

    private static TrustEvent event(String id) {
        return TrustEvent.newBuilder()
                .setId(id)
                .setSource("gw")
                .setType("io.driftwarden.tool.called")
                .setTime("2026-01-01T00:00:00Z")
                .setSubject("s")
                .build();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
