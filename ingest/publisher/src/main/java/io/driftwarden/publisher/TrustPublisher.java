package io.driftwarden.publisher;

import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.contract.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events and asks what the detector makes of them. Thread-safe; one per process is enough.
 *
 * <p>What it promises:
 *
 * <ul>
 *   <li>Events of one session that one thread publishes reach the detector in that order, each once, as long as this process
 *       lives; (source, id) makes a repetition after a restart harmless.
 *   <li>A decision always comes, at the latest when its time is up: the detector's verdict, the deny list's, or the fail
 *       mode's, and it says which.
 *   <li>Every verdict is seen from the first event on: reading starts, at the end of the topic, before anything is published.
 *       Verdicts are read uncommitted; one that is later aborted is computed again, identically.
 *   <li>A publisher reads one partition of verdicts, which it draws at the start and tells with each event.
 *   <li>The deny list holds all revocations that the topic still keeps before anything is published. It is read uncommitted,
 *       for the same reason as verdicts: a kill must not wait for a commit.
 *   <li>While Kafka is away, events fail or go to disk, as {@link OutagePolicy} says; decisions are the fail mode's at once when
 *       they go to disk.
 *   <li>Each command is acknowledged once it is carried out and whoever listens to revocations has been told; again when it is
 *       sent again.
 * </ul>
 *
 * <p>Stages complete on threads of this library: what follows them must not block.
 */
public final class TrustPublisher implements AutoCloseable {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final EventSender sender;
    private final TopicFeed<TrustVerdict> verdicts;
    private final TopicFeed<TrustCommand> commands;
    private final PublisherConfig config;
    private final Sequences sequences = new Sequences();
    private final RevokedSessions revoked;
    private final WaitingDecisions waiting;
    private final CloudEventJson check = new CloudEventJson();

    TrustPublisher(
            PublisherConfig config,
            EventSender sender,
            ReplyAddress address,
            Consumer<String, @Nullable TrustVerdict> verdictConsumer,
            Consumer<String, @Nullable TrustCommand> commandConsumer) {
        this.sender = sender;
        this.config = config;
        this.revoked = new RevokedSessions(config.maxRevoked());
        this.waiting = new WaitingDecisions(config.maxWaiting(), config.holdTimeout());
        this.verdicts =
                new TopicFeed<>(verdictConsumer, Topics.VERDICTS, address, TopicFeed.Start.END, waiting::judged);
        this.commands = new TopicFeed<>(
                commandConsumer, Topics.COMMANDS, TopicFeed::all, TopicFeed.Start.BEGINNING, this::obey);
    }

    /**
     * Connects, and returns when verdicts are being read and the deny list is complete.
     *
     * @throws IllegalStateException if that does not happen in the configured time; the message says what is missing
     */
    public static TrustPublisher open(PublisherConfig config) {
        return new KafkaClients(config).open();
    }

    /** Begins to read; completes when it is safe to publish. */
    CompletionStage<Void> begin() {
        verdicts.stopped()
                .whenComplete((none, failure) -> waiting.giveUp(unjudged("", Decision.Cause.VERDICTS_UNREADABLE)));
        return CompletableFuture.allOf(
                verdicts.begin().toCompletableFuture(), commands.begin().toCompletableFuture());
    }

    /** What the spool did; empty without one, see {@link OutagePolicy}. */
    public Optional<SpoolStatus> spool() {
        return sender.status();
    }

    /**
     * Tells the detector that a gateway which does not read Kafka has taken a command.
     *
     * @param gateway its name
     */
    public CompletionStage<Receipt> acknowledge(TrustCommand command, String gateway) {
        return publish(Acknowledgements.of(command, gateway, Instant.now()));
    }

    /** The deny list. */
    public RevokedSessions revokedSessions() {
        return revoked;
    }

    /**
     * Publishes an event, of a revoked session too: it is a fact.
     *
     * <p>Blocks for at most {@code max.block.ms} where Kafka's buffer is full or its metadata unknown.
     *
     * @return the receipt, which may be {@link Receipt#isOnDisk} if there is a spool; fails with {@link EventRejectedException} for an event that the detector would put among the dead
     *     letters, and with {@link KafkaException} if the broker does not take it
     */
    public CompletionStage<Receipt> publish(TrustEvent event) {
        try {
            check.check(event);
        } catch (EventRejectedException e) {
            return CompletableFuture.failedStage(e);
        }
        return sender.send(config.sequenced() ? sequences.numbered(event) : event);
    }

    /** As {@link #decide(TrustEvent, Duration, String)}, for what is no call of a tool. */
    public CompletionStage<Decision> decide(TrustEvent event, Duration timeout) {
        return decide(event, timeout, "");
    }

    /**
     * Publishes an event and asks whether to go on.
     *
     * <p>A revoked session is answered at once. Blocks as {@link #publish} does, at worst {@code max.block.ms} beyond the timeout.
     *
     * @param timeout how long the detector's first answer may take; where it is to hold, {@link PublisherConfig#holdTimeout}
     *     is how long the approval may
     * @param risk class of the tool that the event is about, for {@link FailModes}; empty if it is about none
     * @return the decision; fails only with {@link EventRejectedException}, for an event that cannot be judged
     */
    public CompletionStage<Decision> decide(TrustEvent event, Duration timeout, String risk) {
        Optional<Revocation> revocation = revoked.find(Envelope.tenant(event), event.getSubject());
        Optional<WaitingDecisions.Place> place = revocation.isPresent() ? Optional.empty() : waiting.await(event);
        CompletionStage<Receipt> published = publish(event);
        if (revocation.isPresent()) {
            return CompletableFuture.completedStage(new Decision.Revoked(revocation.get()));
        }
        if (place.isEmpty()) {
            return CompletableFuture.completedStage(unjudged(risk, Decision.Cause.TOO_MANY_WAITING));
        }
        CompletableFuture<Decision> answer = place.get().answer();
        published.whenComplete((receipt, failure) -> {
            if (failure instanceof EventRejectedException) {
                answer.completeExceptionally(failure);
            } else if (failure != null || receipt.isOnDisk()) {
                answer.complete(unjudged(risk, Decision.Cause.NOT_PUBLISHED));
            }
        });
        if (verdicts.stopped().toCompletableFuture().isDone()) {
            answer.complete(unjudged(risk, Decision.Cause.VERDICTS_UNREADABLE));
        }
        place.get().otherwise(unjudged(risk, Decision.Cause.NO_VERDICT_IN_TIME), timeout);
        return place.get().decision();
    }

    /** Sends what is buffered, ends all waiting by the fail mode, and disconnects. */
    @Override
    public void close() {
        sender.close(CLOSE_TIMEOUT);
        verdicts.close();
        commands.close();
        waiting.giveUp(unjudged("", Decision.Cause.VERDICTS_UNREADABLE));
    }

    private Decision unjudged(String risk, Decision.Cause cause) {
        return new Decision.Defaulted(config.failModes().of(risk), cause);
    }

    private void obey(TrustCommand command) {
        revoked.obey(command);
        if (commands.caughtUp()) {
            CompletionStage<Receipt> unused = acknowledge(command, config.gateway());
        }
    }
}
