package io.driftwarden.topology.process;

import io.driftwarden.contract.ApprovalDecided;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.kafka.ReplyPartition;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.topology.store.HeldCall;
import io.driftwarden.topology.store.HeldCalls;
import io.driftwarden.topology.store.SessionKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;

/**
 * Answers whoever waits with a held call: with a second verdict on the same event, when somebody approves or denies it, or when
 * nobody has for too long. Only for calls whose publisher told where it waits. Confined to one task.
 */
final class Holds {
    /** How long a call waits for an approval, by this process's clock: who asked has a clock of its own, too. */
    static final Duration LIMIT = Duration.ofMinutes(10);

    private final HeldCalls calls;
    private final TopicWriter writer;
    private final Serde<TrustVerdict> serde;

    Holds(HeldCalls calls, TopicWriter writer, Serde<TrustVerdict> serde) {
        this.calls = calls;
        this.writer = writer;
        this.serde = serde;
    }

    /** Hears of an event and its verdict. */
    void heard(TrustEvent event, TrustVerdict verdict, Headers headers, long now) {
        if (verdict.getDuplicate()) {
            return;
        }
        event.getApprovalDecided().ifPresent(decided -> decided(event, decided, verdict));
        event.getToolCalled()
                .filter(call -> verdict.getVerdict().equals("hold"))
                .ifPresent(call -> ReplyPartition.from(headers).ifPresent(partition -> {
                    byte[] bytes = serde.serializer().serialize(Topics.VERDICTS, verdict);
                    HeldCall held = new HeldCall(
                            bytes, call.getCallId().orElse(""), call.getTool().orElse(""), partition, now);
                    calls.put(SessionKey.of(event), event.getSource() + '\n' + event.getId(), held);
                }));
    }

    private void decided(TrustEvent event, ApprovalDecided decided, TrustVerdict verdict) {
        if (calls.isEmpty()) {
            return;
        }
        boolean approved = decided.getDecision().filter("approved"::equals).isPresent();
        boolean killed = verdict.getVerdict().equals("kill");
        for (Map.Entry<Bytes, HeldCall> entry : calls.of(SessionKey.of(event))) {
            if (means(decided, entry.getValue())) {
                String by = decided.getApprover().map(name -> " by " + name).orElse("");
                answer(
                        entry,
                        killed ? "kill" : approved ? "allow" : "block",
                        killed ? "the session was killed" : (approved ? "approved" : "denied") + by);
            }
        }
    }

    /** An approval is for the call that it names, else for calls of the tool. */
    private static boolean means(ApprovalDecided decided, HeldCall call) {
        String callId = decided.getCallId().orElse("");
        return callId.isEmpty()
                ? decided.getTool().filter(call.tool()::equals).isPresent()
                : callId.equals(call.callId());
    }

    /** Denies what nobody has decided for too long. */
    void check(long now) {
        if (calls.isEmpty()) {
            return;
        }
        for (Map.Entry<Bytes, HeldCall> entry : calls.all()) {
            if (now - entry.getValue().since() >= LIMIT.toMillis()) {
                answer(entry, "block", "nobody approved it within " + LIMIT.toMinutes() + " minutes");
            }
        }
    }

    private void answer(Map.Entry<Bytes, HeldCall> entry, String verdict, String reason) {
        calls.remove(entry.getKey());
        TrustVerdict held = serde.deserializer()
                .deserialize(Topics.VERDICTS, entry.getValue().verdict());
        writer.verdict(
                TrustVerdict.newBuilder(held)
                        .setVerdict(verdict)
                        .setReason(reason)
                        .setFindings(List.of())
                        .build(),
                entry.getValue().partition());
    }
}
