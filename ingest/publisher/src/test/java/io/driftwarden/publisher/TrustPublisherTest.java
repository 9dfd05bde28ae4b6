package io.driftwarden.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.kafka.CloudEventHeaders;
import io.driftwarden.contract.kafka.ReplyPartition;
import io.driftwarden.contract.output.CommandJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrustPublisherTest {
    private static final TopicPartition VERDICTS = new TopicPartition("trust.verdicts", 0);
    private static final TopicPartition COMMANDS = new TopicPartition("trust.commands", 0);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final MockProducer<String, TrustEvent> producer =
            new MockProducer<>(false, null, new StringSerializer(), (topic, event) -> new byte[0]);
    private final ReplyAddress address = new ReplyAddress(0);
    private final EventSender sender = new DirectSender(producer, new EventRecords(address));
    private final MockConsumer<String, @Nullable TrustVerdict> verdicts = consumer(VERDICTS, 7);
    private final MockConsumer<String, @Nullable TrustCommand> commands = consumer(COMMANDS, 0);
    private TrustPublisher publisher = publisher(10, FailMode.CLOSED);

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void anEventGoesOutUnderItsSessionWithItsHeadersAndComesBackAsAReceipt() throws Exception {
        begin();

        CompletionStage<Receipt> receipt = publisher.publish(event("1"));
        producer.completeNext();

        ProducerRecord<String, TrustEvent> sent = producer.history().get(0);
        assertThat(get(receipt)).isEqualTo(new Receipt("trust.events", 0, 0));
        assertThat(sent.key()).isEqualTo("s");
        assertThat(CloudEventHeaders.from(sent.headers())).contains(CloudEventHeaders.of(event("1")));
    }

    @Test
    void anEventThatWouldBeADeadLetterIsNotSent() throws Exception {
        begin();
        TrustEvent timeless = TrustEvent.newBuilder(event("1")).setTime("now").build();

        CompletionStage<Receipt> receipt = publisher.publish(timeless);

        assertThatThrownBy(() -> get(receipt)).hasCauseInstanceOf(EventRejectedException.class);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aDecisionIsTheVerdictOnItsEvent() throws Exception {
        begin();

        CompletionStage<Decision> decision = publisher.decide(event("1"), LONG);
        TrustVerdict verdict = verdict("1", "flag", "default");
        arrive(verdict("1", "kill", "other-tenant"), 7);
        arrive(verdict("2", "kill", "default"), 8);
        arrive(verdict, 9);

        assertThat(get(decision)).isEqualTo(new Decision.Judged(verdict));
        assertThat(get(decision).proceeds()).isTrue();
    }

    @Test
    void verdictsFromBeforeTheStartAreNotRead() throws Exception {
        begin();

        long position = verdicts.position(VERDICTS);

        assertThat(position).isEqualTo(7);
    }

    @Test
    void withoutAVerdictInTimeItFailsClosedAndSaysSo() throws Exception {
        begin();

        CompletionStage<Decision> decision = publisher.decide(event("1"), Duration.ofMillis(1));

        assertThat(get(decision)).isEqualTo(new Decision.Defaulted(FailMode.CLOSED, Decision.Cause.NO_VERDICT_IN_TIME));
        assertThat(get(decision).proceeds()).isFalse();
    }

    @Test
    void failingOpenLetsItHappenAndSaysSo() throws Exception {
        publisher = publisher(10, FailMode.OPEN);
        begin();

        CompletionStage<Decision> decision = publisher.decide(event("1"), Duration.ofMillis(1));

        assertThat(get(decision)).isEqualTo(new Decision.Defaulted(FailMode.OPEN, Decision.Cause.NO_VERDICT_IN_TIME));
        assertThat(get(decision).proceeds()).isTrue();
    }

    @Test
    void whatTheBrokerDoesNotTakeIsDecidedAtOnce() throws Exception {
        begin();

        CompletionStage<Decision> decision = publisher.decide(event("1"), LONG);
        producer.errorNext(new TopicAuthorizationException("trust.events"));

        assertThat(get(decision)).isEqualTo(new Decision.Defaulted(FailMode.CLOSED, Decision.Cause.NOT_PUBLISHED));
    }

    @Test
    void beyondTheBoundNobodyWaitsButEventsStillGoOut() throws Exception {
        publisher = publisher(1, FailMode.CLOSED);
        begin();
        CompletionStage<Decision> first = publisher.decide(event("1"), LONG);

        CompletionStage<Decision> second = publisher.decide(event("2"), LONG);

        assertThat(get(second)).isEqualTo(new Decision.Defaulted(FailMode.CLOSED, Decision.Cause.TOO_MANY_WAITING));
        assertThat(first.toCompletableFuture()).isNotDone();
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void aPlaceIsFreeAgainAfterItsDecision() throws Exception {
        publisher = publisher(1, FailMode.CLOSED);
        begin();
        get(publisher.decide(event("1"), Duration.ofMillis(1)));

        CompletionStage<Decision> second = publisher.decide(event("2"), Duration.ofMillis(1));

        assertThat(get(second)).isEqualTo(new Decision.Defaulted(FailMode.CLOSED, Decision.Cause.NO_VERDICT_IN_TIME));
    }

    @Test
    void aSessionRevokedEarlierIsDeniedFromTheFirstEvent() throws Exception {
        commands.updateEndOffsets(Map.of(COMMANDS, 2L));
        commands.schedulePollTask(() -> {
            commands.addRecord(command(CommandJson.RISK_LEVEL_CHANGE, "s2", 0));
            commands.addRecord(command(CommandJson.SESSION_REVOKED, "s", 1));
        });
        begin();

        CompletionStage<Decision> decision = publisher.decide(event("1"), LONG);

        assertThat(get(decision)).isEqualTo(new Decision.Revoked(new Revocation("default", "s", "c-1", "because")));
        assertThat(producer.history()).hasSize(1);
        assertThat(publisher.revokedSessions().find("default", "s2")).isEmpty();
        assertThat(publisher.revokedSessions().find("acme", "s")).isEmpty();
    }

    @Test
    void theVerdictIsAskedForInThePartitionThatIsRead() throws Exception {
        begin();

        publisher.publish(event("1"));

        assertThat(ReplyPartition.from(producer.history().get(0).headers())).hasValue(0);
    }

    @Test
    void aRevocationIsAcknowledgedAfterWhoeverListensHeardOfIt() throws Exception {
        begin();
        List<Integer> published = new CopyOnWriteArrayList<>();
        publisher
                .revokedSessions()
                .listen(revocation -> published.add(producer.history().size()));

        commands.schedulePollTask(() -> commands.addRecord(command(CommandJson.SESSION_REVOKED, "s", 0)));

        await().untilAsserted(() -> assertThat(producer.history()).hasSize(1));
        TrustEvent acknowledged = producer.history().get(0).value();
        assertThat(published).containsExactly(0);
        assertThat(acknowledged.getSubject()).isEqualTo("s");
        assertThat(acknowledged.getCommandAcknowledged().orElseThrow().getCommandId())
                .hasValue("c-0");
        assertThat(acknowledged.getCommandAcknowledged().orElseThrow().getGateway())
                .hasValue("gw-1");
    }

    @Test
    void aCommandThatIsSentAgainIsAcknowledgedAgain() throws Exception {
        begin();

        commands.schedulePollTask(() -> {
            commands.addRecord(command(CommandJson.SESSION_REVOKED, "s", 0));
            commands.addRecord(command(CommandJson.SESSION_REVOKED, "s", 1));
        });

        await().untilAsserted(() -> assertThat(producer.history()).hasSize(2));
        assertThat(publisher.revokedSessions().size()).isEqualTo(1);
    }

    @Test
    void whatWasRevokedBeforeTheStartIsNotAcknowledgedAnew() throws Exception {
        commands.updateEndOffsets(Map.of(COMMANDS, 1L));
        commands.schedulePollTask(() -> commands.addRecord(command(CommandJson.SESSION_REVOKED, "s", 0)));

        begin();

        assertThat(publisher.revokedSessions().size()).isEqualTo(1);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void theFailModeIsThatOfTheToolsRiskClass() throws Exception {
        FailModes modes = FailModes.all(FailMode.CLOSED).with("read", FailMode.OPEN);
        publisher = publisher(PublisherConfig.of(Map.of()).withFailModes(modes));
        begin();

        CompletionStage<Decision> read = publisher.decide(event("1"), Duration.ofMillis(1), "read");
        CompletionStage<Decision> sent = publisher.decide(event("2"), Duration.ofMillis(1), "send");

        assertThat(get(read).proceeds()).isTrue();
        assertThat(get(sent).proceeds()).isFalse();
    }

    @Test
    void whatIsHeldWaitsForWhatIsDecidedThen() throws Exception {
        publisher = publisher(PublisherConfig.of(Map.of()).withHoldTimeout(LONG));
        begin();

        CompletionStage<Decision> decision = publisher.decide(event("1"), LONG);
        arrive(verdict("1", "hold", "default"), 7);
        TrustVerdict approved = verdict("1", "allow", "default");
        arrive(approved, 8);

        assertThat(get(decision)).isEqualTo(new Decision.Judged(approved));
    }

    @Test
    void whatIsHeldStaysHeldWhenNobodyDecides() throws Exception {
        publisher = publisher(PublisherConfig.of(Map.of()).withHoldTimeout(Duration.ofMillis(1)));
        begin();

        CompletionStage<Decision> decision = publisher.decide(event("1"), LONG);
        TrustVerdict held = verdict("1", "hold", "default");
        arrive(held, 7);

        assertThat(get(decision)).isEqualTo(new Decision.Judged(held));
    }

    @Test
    void eventsAreNumberedPerSession() throws Exception {
        publisher = publisher(PublisherConfig.of(Map.of()).withSequence());
        begin();

        publisher.publish(event("1"));
        publisher.publish(TrustEvent.newBuilder(event("2")).setSubject("other").build());
        publisher.publish(event("3"));

        assertThat(producer.history())
                .extracting(record -> record.value().getSequence().orElseThrow())
                .containsExactly(0L, 0L, 1L);
    }

    @Test
    void theDenyListForgetsTheOldestBeyondItsBound() {
        RevokedSessions list = new RevokedSessions(2);
        list.obey(command(CommandJson.SESSION_REVOKED, "a", 0).value());
        list.obey(command(CommandJson.SESSION_REVOKED, "b", 1).value());

        list.obey(command(CommandJson.SESSION_REVOKED, "c", 2).value());

        assertThat(list.find("default", "a")).isEmpty();
        assertThat(list.find("default", "c")).isPresent();
        assertThat(list.size()).isEqualTo(2);
    }

    @Test
    void whenVerdictsCannotBeReadAnyMoreWaitingEnds() throws Exception {
        begin();
        CompletionStage<Decision> waiting = publisher.decide(event("1"), LONG);

        verdicts.schedulePollTask(() -> verdicts.setPollException(new TopicAuthorizationException("trust.verdicts")));

        Decision expected = new Decision.Defaulted(FailMode.CLOSED, Decision.Cause.VERDICTS_UNREADABLE);
        assertThat(get(waiting)).isEqualTo(expected);
        assertThat(get(publisher.decide(event("2"), LONG))).isEqualTo(expected);
    }

    @Test
    void aMissingTopicIsSaidInWords() {
        verdicts.updatePartitions("trust.verdicts", List.of());

        CompletionStage<Void> started = publisher.begin();

        assertThatThrownBy(() -> get(started)).hasMessageContaining("trust.verdicts does not exist");
    }

    private void begin() throws Exception {
        get(publisher.begin());
    }

    private void arrive(TrustVerdict verdict, long offset) {
        verdicts.schedulePollTask(() ->
                verdicts.addRecord(new ConsumerRecord<>(VERDICTS.topic(), VERDICTS.partition(), offset, "s", verdict)));
    }

    private TrustPublisher publisher(int maxWaiting, FailMode mode) {
        return new TrustPublisher(
                new PublisherConfig(
                        Map.of(),
                        "gw-1",
                        FailModes.all(mode),
                        maxWaiting,
                        100,
                        LONG,
                        Duration.ZERO,
                        false,
                        OutagePolicy.refuse()),
                sender,
                address,
                verdicts,
                commands);
    }

    private TrustPublisher publisher(PublisherConfig config) {
        return new TrustPublisher(config, sender, address, verdicts, commands);
    }

    private static <V> MockConsumer<String, @Nullable V> consumer(TopicPartition partition, long end) {
        MockConsumer<String, @Nullable V> consumer = new MockConsumer<>("earliest");
        Node node = new Node(0, "localhost", 9092);
        consumer.updatePartitions(
                partition.topic(),
                List.of(new PartitionInfo(partition.topic(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, end));
        return consumer;
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

    private static TrustVerdict verdict(String id, String verdict, String tenant) {
        return TrustVerdict.newBuilder()
                .setEventId(id)
                .setSource("gw")
                .setSession("s")
                .setTenant(tenant)
                .setTime("2026-01-01T00:00:00Z")
                .setVerdict(verdict)
                .setScore(50)
                .setRuleset("1+x")
                .build();
    }

    private static ConsumerRecord<String, @Nullable TrustCommand> command(String type, String session, long offset) {
        return new ConsumerRecord<>(
                COMMANDS.topic(),
                0,
                offset,
                session,
                TrustCommand.newBuilder()
                        .setCommandId("c-" + offset)
                        .setType(type)
                        .setSession(session)
                        .setTenant("default")
                        .setFindingUid("f")
                        .setReason("because")
                        .setEventTime("2026-01-01T00:00:00Z")
                        .build());
    }

    private static <T> T get(CompletionStage<T> stage)
            throws InterruptedException, ExecutionException, TimeoutException {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
