package io.driftwarden.engine.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.facts.LateEvent;
import io.driftwarden.engine.facts.SourceSilent;
import io.driftwarden.engine.facts.StateEvicted;
import io.driftwarden.engine.facts.Unpaired;
import io.driftwarden.engine.played.PlayedSession;
import io.driftwarden.engine.state.Capabilities;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private final PlayedSession session = new PlayedSession();

    @Test
    void aResultWithoutItsCallIsFound() {
        session.then("tool.called", call("c1")).then("tool.returned", result("c1"));

        session.then("tool.returned", result("c2"));

        assertThat(session.found(Unpaired.class))
                .singleElement()
                .returns("a result without a call", Unpaired::what)
                .returns("c2", Unpaired::id);
    }

    @Test
    void aResultOfItsCallIsNone() {
        session.then("tool.called", call("c1"));

        session.then("tool.returned", result("c1"));

        assertThat(session.found(Unpaired.class)).isEmpty();
    }

    @Test
    void whereNoCallsArePublishedResultsHaveNone() {
        session.then("tool.returned", result("c1"));

        assertThat(session.found(Unpaired.class)).isEmpty();
    }

    @Test
    void callsThatWaitWhenTheSessionEndsAreCounted() {
        session.then("tool.called", call("c1"))
                .then("tool.returned", result("c1"))
                .then("tool.called", call("c2"))
                .then("tool.called", call("c3"));

        session.then("session.ended", "{}");

        assertThat(session.found(Unpaired.class))
                .singleElement()
                .returns("a call without a result", Unpaired::what)
                .returns(2, Unpaired::count);
    }

    @Test
    void aCallWhoseTimeRanOutIsFoundOnce() {
        session.then("tool.called", call("c1"))
                .then("tool.returned", result("c1"))
                .then("tool.called", call("c2"));

        session.then(Duration.ofMinutes(16), "tool.called", call("c3"));

        assertThat(session.found(Unpaired.class)).hasSize(1);
        assertThat(session.then("tool.called", call("c4")).found(Unpaired.class))
                .isEmpty();
    }

    @Test
    void anEventBeyondTheGraceIsLate() {
        session.then("tool.called", call("c1")).then(Duration.ofMinutes(20), "tool.called", call("c2"));

        session.then(Duration.ofMinutes(-6), "tool.called", call("c3"));

        assertThat(session.found(LateEvent.class)).singleElement().returns(360L, LateEvent::seconds);
    }

    @Test
    void anEventWithinTheGraceIsNotLate() {
        session.then("tool.called", call("c1")).then(Duration.ofMinutes(20), "tool.called", call("c2"));

        session.then(Duration.ofMinutes(-5), "tool.called", call("c3"));

        assertThat(session.found(LateEvent.class)).isEmpty();
    }

    @Test
    void aSourceThatFellSilentWhileAnotherGoesOnIsMissedOnce() {
        for (int i = 0; i < 5; i++) {
            session.then("tool.called", call("a" + i));
        }
        session.from("agent/desk");
        for (int i = 0; i < 5; i++) {
            session.then("user.prompted", "{'text':'go on'}");
        }

        session.then(Duration.ofMinutes(11), "user.prompted", "{'text':'go on'}");

        assertThat(session.found(SourceSilent.class)).singleElement().returns("gateway/edge-1", SourceSilent::source);
        assertThat(session.then("user.prompted", "{'text':'more'}").found(SourceSilent.class))
                .isEmpty();
    }

    @Test
    void aSourceThatNeverCarriedCallsIsNotMissed() {
        for (int i = 0; i < 5; i++) {
            session.then("user.prompted", "{'text':'go on'}");
        }
        session.from("gateway/edge-2");
        for (int i = 0; i < 5; i++) {
            session.then("tool.called", call("a" + i));
        }

        session.then(Duration.ofMinutes(11), "tool.called", call("b"));

        assertThat(session.found(SourceSilent.class)).isEmpty();
    }

    @Test
    void serversThatHaveToBeDroppedAreTold() {
        for (int i = 0; i < Capabilities.MAX_SERVERS; i++) {
            session.then("capabilities.listed", listing(i));
        }
        assertThat(session.found(StateEvicted.class)).isEmpty();

        session.then("capabilities.listed", listing(Capabilities.MAX_SERVERS));

        assertThat(session.found(StateEvicted.class))
                .anySatisfy(evicted -> assertThat(evicted.collection()).isEqualTo("servers"));
    }

    private static String listing(int server) {
        return "{'server':'s" + server + "','tools':[]}";
    }

    private static String call(String id) {
        return "{'call_id':'" + id + "','server':'files','tool':'read_file','arguments':{'path':'/tmp/" + id + "'}}";
    }

    private static String result(String id) {
        return "{'call_id':'" + id + "','server':'files','tool':'read_file','outcome':'ok','content':'text'}";
    }
}
