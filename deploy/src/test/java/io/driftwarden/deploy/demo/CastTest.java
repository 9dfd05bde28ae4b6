package io.driftwarden.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastTest {

    private final Cast cast = Cast.bundled();

    @Test
    void itHasHonestSessionsAndAnAttackOfEachKind() {
        assertThat(cast.members().stream().filter(member -> member.verdict().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(cast.members().stream().flatMap(member -> member.alerts().stream()))
                .extracting(rule -> rule.substring(0, 6))
                .contains("DW-CAP", "DW-CBK", "DW-PRV", "DW-EXF", "DW-DST", "DW-OUT");
    }

    @Test
    void everySessionIsToldInOneFileInItsOwnOrder() {
        Map<String, List<TrustEvent>> bySession =
                cast.events().stream().collect(Collectors.groupingBy(TrustEvent::getSubject));
        assertThat(bySession.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        cast.members().stream().map(Member::session).toList());
        assertThat(bySession.values()).allSatisfy(events -> {
            assertThat(events.get(0).getSessionStarted()).isPresent();
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i).getSequence()).contains((long) i);
            }
        });
    }

    @Test
    void itCanBeginAtAnyTime() {
        // given
        Instant start = Instant.parse("2031-05-04T23:59:58Z");

        // when
        List<TrustEvent> moved = cast.startingAt(start).events();

        // then
        assertThat(moved.get(0).getTime()).isEqualTo("2031-05-04T23:59:58Z");
        assertThat(moved)
                .extracting(event -> Duration.between(start, Instant.parse(event.getTime())))
                .containsExactlyElementsOf(cast.events().stream()
                        .map(event -> Duration.between(
                                Instant.parse(cast.events().get(0).getTime()), Instant.parse(event.getTime())))
                        .toList());
    }
}
