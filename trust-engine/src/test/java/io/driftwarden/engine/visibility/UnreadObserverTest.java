package io.driftwarden.engine.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.facts.Unread;
import io.driftwarden.engine.facts.Unread.Part;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import io.driftwarden.engine.walk.Leaves;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadObserverTest {
    private static final int BUDGET = 256 * 1024;

    @Test
    void aLongTextIsSaidToHaveBeenReadInPart() {
        assertThat(observed("word ".repeat(BUDGET / 4))).contains(new Unread("web", "fetch", Part.TEXT, 0));
    }

    @Test
    void whatIsReadWholeIsNotWorthAWord() {
        assertThat(observed("word ".repeat(BUDGET / 16))).isEmpty();
    }

    @Test
    void valuesBeyondTheCapAreCounted() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("p").append(i).append("@firm.example.net ");
        }

        assertThat(observed(text.toString())).containsExactly(new Unread("web", "fetch", Part.VALUES, 44));
    }

    /** Else padding would hide what stands behind it, and nobody would know. */
    @Test
    void moreScalarsThanAreWalkedAreSaidToHaveBeenReadInPart() {
        assertThat(returned("[" + "0,".repeat(Leaves.MAX_LEAVES) + "\"what stands behind them\"]"))
                .containsExactly(new Unread("web", "fetch", Part.VALUES, 1), new Unread("web", "fetch", Part.TEXT, 0));
    }

    @Test
    void moreContentBlocksThanAreSortedAreSaidToHaveBeenReadInPart() {
        assertThat(returned("[" + "{\"type\":\"text\",\"text\":\"{}\"},".repeat(1_000)
                        + "{\"type\":\"text\",\"text\":\"{'priority':'high'}\"}]"))
                .containsExactly(new Unread("web", "fetch", Part.TEXT, 0));
    }

    private static List<Fact> observed(String text) {
        return returned('"' + text + '"');
    }

    private static List<Fact> returned(String content) {
        TrustEvent event = TrustEvent.newBuilder()
                .setId("e1")
                .setSource("gateway/test")
                .setType("io.driftwarden.tool.returned")
                .setTime("1970-01-01T00:00:00Z")
                .setSubject("s1")
                .setToolReturned(ToolReturned.newBuilder()
                        .setServer("web")
                        .setTool("fetch")
                        .setContent(content)
                        .build())
                .build();
        SessionState state = SessionState.fresh("acme", "s1");
        Observation observation =
                new Observation(event, 0, state, state.header(), Surroundings.none(), Limits.NONE, new ToldContents());
        new UnreadObserver().observe(observation);
        return observation.facts();
    }
}
