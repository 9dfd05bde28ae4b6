package io.driftwarden.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
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
}
