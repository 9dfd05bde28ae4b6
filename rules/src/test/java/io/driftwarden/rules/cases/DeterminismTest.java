package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.state.EncodedState;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.SessionStateCodec;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static final RulePack PACK = RulePacks.bundled(Set.of());
    private static final SessionStateCodec CODEC = new SessionStateCodec();

    @Test
    void decisionsDependNeitherOnWhatTheEngineDidBeforeNorOnTheStateHavingBeenStored() {
        List<RuleCase> cases = CaseFiles.all();
        List<RuleCase> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(7));
        try (TrustEngine engine = PACK.newEngine()) {
            Map<String, List<List<Decision>>> first = play(engine, cases, UnaryOperator.identity());

            Map<String, List<List<Decision>>> second = play(engine, shuffled, DeterminismTest::stored);

            first.forEach(
                    (name, decisions) -> assertThat(second.get(name)).as(name).isEqualTo(decisions));
        }
    }

    @Test
    void storedStateIsTheSameBytesAgain() {
        try (TrustEngine engine = PACK.newEngine()) {
            List<SessionState> states = play(engine, CaseFiles.all(), UnaryOperator.identity()).values().stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .map(Decision::state)
                    .toList();

            assertThat(states)
                    .allSatisfy(state -> assertThat(bytes(stored(state))).isEqualTo(bytes(state)));
        }
    }

    private static SessionState stored(SessionState state) {
        return CODEC.decode(ByteBuffer.wrap(bytes(state))).state();
    }

    private static byte[] bytes(SessionState state) {
        EncodedState encoded = CODEC.encode(state, null);
        ByteBuffer bytes = ByteBuffer.allocate(encoded.size());
        encoded.writeTo(bytes);
        return bytes.array();
    }

    private static Map<String, List<List<Decision>>> play(
            TrustEngine engine, List<RuleCase> cases, UnaryOperator<SessionState> stored) {
        Map<String, List<List<Decision>>> decisions = new TreeMap<>();
        cases.forEach(ruleCase ->
                decisions.put(ruleCase.toString(), CasePlay.play(engine, PACK.servers(), ruleCase, stored)));
        return decisions;
    }
}
