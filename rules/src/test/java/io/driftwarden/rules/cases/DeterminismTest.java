package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.state.Piece;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.SessionStateCodec;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
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
    void storedStateIsTheSamePiecesAgain() {
        try (TrustEngine engine = PACK.newEngine()) {
            List<SessionState> states = play(engine, CaseFiles.all(), UnaryOperator.identity()).values().stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .map(Decision::state)
                    .toList();

            assertThat(states)
                    .allSatisfy(state -> assertThat(spelled(stored(state))).isEqualTo(spelled(state)));
        }
    }

    private static SessionState stored(SessionState state) {
        return CODEC.decode(pieces(state)).state();
    }

    private static List<String> spelled(SessionState state) {
        return pieces(state).stream()
                .map(piece -> piece.section() + "/" + piece.number() + ": "
                        + HexFormat.of().formatHex(piece.bytes()))
                .toList();
    }

    private static List<Piece> pieces(SessionState state) {
        List<Piece> pieces = new ArrayList<>();
        CODEC.encode(state, null).changes(null, pieces::add, gone -> {});
        return pieces;
    }

    private static Map<String, List<List<Decision>>> play(
            TrustEngine engine, List<RuleCase> cases, UnaryOperator<SessionState> stored) {
        Map<String, List<List<Decision>>> decisions = new TreeMap<>();
        cases.forEach(ruleCase ->
                decisions.put(ruleCase.toString(), CasePlay.play(engine, PACK.servers(), ruleCase, stored)));
        return decisions;
    }
}
