package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.Sha256;
import io.driftwarden.gateway.mcp.McpEvents;
import io.driftwarden.gateway.mcp.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a server says of calls before it answers them. Words are asked about before they pass, unless they are those that passed last;
 * a new status without words is only published. A server can say as much as it likes, so that of each call only so many words
 * are asked about: beyond, numbers and status pass without them. What no call is known for counts together. Thread-safe.
 */
final class CallProgress {
    /** Events of one call; a progress notification costs a verdict, and each one's text stands in a session's timeline. */
    static final int MAX_EVENTS = 256;

    private static final int MAX_CALLS = 1_024;

    private final SessionJudge judge;
    private final Gate gate;
    private final McpEvents events;
    private final Map<String, Heard> calls = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
            return size() > MAX_CALLS;
        }
    };

    CallProgress(SessionJudge judge, Gate gate, McpEvents events) {
        this.judge = judge;
        this.gate = gate;
        this.events = events;
    }

    /** @param passed digest of the words that passed last */
    private record Heard(int events, String status, String passed) {
        static final Heard NOTHING = new Heard(0, "", "");
    }

    private enum Step {
        ASK,
        PUBLISH,
        PASS,
        PASS_WITHOUT_WORDS
    }

    /**
     * Whether a message passes that tells of a call.
     *
     * @param message not changed
     */
    CompletableFuture<Passage> tells(Asked call, ObjectNode message, Progress told) {
        String what = "the progress of " + call.shown();
        Optional<Passage> over = judge.refusedForGood(call.id(), what);
        if (over.isPresent()) {
            return CompletableFuture.completedFuture(over.get());
        }
        return switch (step(call.callId(), told)) {
            case ASK -> ask(call, message, told, what);
            case PUBLISH -> gate.publish(event(call, told)).thenApply(none -> Passage.FREE);
            case PASS -> CompletableFuture.completedFuture(Passage.FREE);
            case PASS_WITHOUT_WORDS -> CompletableFuture.completedFuture(Passage.stripped(told.without(message)));
        };
    }

    private CompletableFuture<Passage> ask(Asked call, ObjectNode message, Progress told, String what) {
        Strip strip = new Strip(message, told, call.id(), what);
        return judge.decide(event(call, told), call.id(), what, call.tool(), strip::by)
                .thenApply(passage -> {
                    if (passage.whole()) {
                        passed(call.callId(), told);
                    }
                    return passage;
                });
    }

    private TrustEvent event(Asked call, Progress told) {
        return events.progressed(call.callId(), call.tool(), told);
    }

    private synchronized Step step(String callId, Progress told) {
        Heard heard = calls.getOrDefault(callId, Heard.NOTHING);
        boolean known = told.text().isEmpty() || heard.passed().equals(Sha256.hex(told.text()));
        if (known && heard.status().equals(told.status())) {
            return Step.PASS;
        }
        if (heard.events() >= MAX_EVENTS) {
            return known ? Step.PASS : Step.PASS_WITHOUT_WORDS;
        }
        calls.put(callId, new Heard(heard.events() + 1, told.status(), heard.passed()));
        return known ? Step.PUBLISH : Step.ASK;
    }

    private synchronized void passed(String callId, Progress told) {
        calls.computeIfPresent(
                callId, (id, heard) -> new Heard(heard.events(), heard.status(), Sha256.hex(told.text())));
    }
}
