package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.gateway.mcp.Denial;
import io.driftwarden.gateway.mcp.RpcError;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.Revocation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks about one session's events, and remembers that it was killed before the command to do so arrives. Thread-safe. */
final class SessionJudge {
    private final SessionRef ref;
    private final Gate gate;
    private volatile @Nullable Revocation killed;

    SessionJudge(SessionRef ref, Gate gate) {
        this.ref = ref;
        this.gate = gate;
    }

    SessionRef ref() {
        return ref;
    }

    /** The revocation of the session, if it was killed. */
    Optional<Revocation> revocation() {
        return Optional.ofNullable(killed).or(() -> gate.revocation(ref));
    }

    /**
     * What is answered in place of anything once the session was killed.
     *
     * @param id of the request that gets the error
     * @param what does not pass
     */
    Optional<Passage> refusedForGood(JsonNode id, String what) {
        return revocation()
                .map(revoked -> Passage.refused(Denial.of(id, what, "", new Decision.Revoked(revoked)), false, true));
    }

    /**
     * Whether what the event announces passes.
     *
     * @param id of the request that gets the error otherwise
     * @param what it is, such as {@code the call of fetch}
     * @param tool that it is about, for the fail mode; empty if it is about none
     */
    CompletableFuture<Passage> decide(TrustEvent event, JsonNode id, String what, String tool) {
        return decide(event, id, what, tool, judged -> Passage.FREE);
    }

    /** As above; what lets a message pass whose verdict may say to strip something. */
    CompletableFuture<Passage> decide(
            TrustEvent event, JsonNode id, String what, String tool, Function<TrustVerdict, Passage> passing) {
        if (!gate.fits(event)) {
            return CompletableFuture.completedFuture(
                    unjudged(id, what, "it is larger than the " + gate.maxEventBytes() + " bytes that can be judged"));
        }
        return gate.decide(event, tool).handle((decision, failure) -> {
            if (decision == null) {
                return unjudged(id, what, "it cannot be judged");
            }
            if (!decision.proceeds()) {
                return refusal(id, what, event.getId(), decision);
            }
            return decision instanceof Decision.Judged judged ? passing.apply(judged.judgement()) : Passage.FREE;
        });
    }

    private static Passage unjudged(JsonNode id, String what, String why) {
        String message = "Driftwarden did not let " + what + " pass: " + why;
        return Passage.refused(RpcError.answer(id, RpcError.DENIED, message), false, false);
    }

    private Passage refusal(JsonNode id, String what, String eventId, Decision decision) {
        boolean kill = decision.verdict().equals("kill");
        if (kill && killed == null) {
            killed = decision instanceof Decision.Revoked revoked
                    ? revoked.revocation()
                    : new Revocation(ref.tenant(), ref.subject(), "", "the session was killed by event " + eventId);
        }
        return Passage.refused(Denial.of(id, what, eventId, decision), decision instanceof Decision.Judged, kill);
    }
}
