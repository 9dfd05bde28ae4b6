package io.driftwarden.engine.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.label.Labels;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Subjects;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.secret.Secrets;
import io.driftwarden.engine.state.Flows;
import io.driftwarden.engine.state.Footprint;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FlowBoundsTest {
    private static final List<Observer> OBSERVERS = List.of(
            new LabelObserver(Labels.bundled(Secrets.bundled(), AuthorityVocabulary.bundled())),
            new RepetitionObserver(),
            new StrayObserver(),
            new OutletObserver(),
            new RecipientObserver(Sources.bundled(), Lexicon.bundled(), Subjects.bundled()));

    private SessionState state = SessionState.fresh("default", "s1");

    @Test
    void tenThousandDestinationsLeaveACappedState() {
        for (int i = 0; i < 10_000; i++) {
            play(event().setDestinationContacted(DestinationContacted.newBuilder()
                    .setServer("web" + i)
                    .setHost("a1b2c3d4e5f6g7h8i9j0.site" + i + ".com")
                    .setBytesOut(2_000L)
                    .build()));
        }

        Flows flows = state.flows();
        assertThat(flows.outlets().size()).isEqualTo(Flows.MAX_OUTLETS);
        assertThat(flows.outlets().evicted()).isEqualTo(10_000 - Flows.MAX_OUTLETS);
        assertThat(flows.reach().size()).isEqualTo(Flows.MAX_REACH);
    }

    @Test
    void megabytesOfOutputLeaveFewFingerprintsAndTakeLittleTime() {
        String text = IntStream.range(0, 500_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> play(event().setToolReturned(ToolReturned.newBuilder()
                        .setServer("files")
                        .setTool("read_file")
                        .setContent('"' + text + '"')
                        .build())));

        List<Footprint> footprints =
                List.copyOf(state.flows().footprints().entries().values());
        assertThat(footprints)
                .singleElement()
                .satisfies(footprint -> assertThat(footprint.prints().values()).hasSize(Footprint.MAX_PRINTS));
    }

    @Test
    void thousandsOfRecipientsInOneCallAreCapped() {
        String recipients = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"p" + i + "@site" + i + ".com\"")
                .collect(Collectors.joining(","));

        play(event().setToolCalled(ToolCalled.newBuilder()
                .setServer("mail")
                .setTool("send_email")
                .setArguments("{\"to\":[" + recipients + "],\"body\":\"x\"}")
                .build()));

        assertThat(state.flows().outlets().size()).isLessThanOrEqualTo(Flows.MAX_OUTLETS);
    }

    private void play(TrustEvent.Builder event) {
        Observation observation = new Observation(
                event.build(), 0, state, state.header(), Surroundings.none(), Limits.NONE, new ToldContents());
        OBSERVERS.forEach(observer -> observer.observe(observation));
        state = observation.after();
    }

    private static TrustEvent.Builder event() {
        return TrustEvent.newBuilder()
                .setId("e1")
                .setSource("g")
                .setType("t")
                .setSubject("s1")
                .setTime("2026-01-01T00:00:00Z");
    }
}
