package io.driftwarden.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CappedCollectionsTest {

    @Test
    void aMapPastItsCapDropsItsOldestEntriesAndCountsThem() {
        // given
        CappedMap<Integer> map = CappedMap.<Integer>empty().with("a", 1, 2).with("b", 2, 2);

        // when
        CappedMap<Integer> next = map.with("c", 3, 2);

        // then
        assertThat(next.entries()).containsExactly(Map.entry("b", 2), Map.entry("c", 3));
        assertThat(next.evicted()).isEqualTo(1);
        assertThat(map.entries()).containsOnlyKeys("a", "b");
    }

    @Test
    void anEntryThatIsReplacedKeepsItsPlace() {
        // given
        CappedMap<Integer> map = CappedMap.<Integer>empty().with("a", 1, 2).with("b", 2, 2);

        // when
        CappedMap<Integer> next = map.with("a", 9, 2);

        // then
        assertThat(next.entries()).containsExactly(Map.entry("a", 9), Map.entry("b", 2));
    }

    @Test
    void aListPastItsCapDropsItsOldestElementsAndCountsThem() {
        // when
        CappedList<Integer> list = CappedList.<Integer>empty().withAll(List.of(1, 2, 3, 4), 3);

        // then
        assertThat(list.elements()).containsExactly(2, 3, 4);
        assertThat(list.evicted()).isEqualTo(1);
    }

    @Test
    void serversCannotCrowdOutWhatTheUserNamed() {
        // given
        Provenance provenance = Provenance.EMPTY.withNew(Map.of("ann@partner.example", sighting(Sighting.Kind.PROMPT)));

        // when
        for (int i = 0; i < 3 * Provenance.MAX_MET; i++) {
            provenance = provenance.withNew(Map.of("host-" + i + ".example", sighting(Sighting.Kind.OUTPUT)));
        }

        // then
        assertThat(provenance.find("ann@partner.example")).isNotNull();
        assertThat(provenance.met().size()).isEqualTo(Provenance.MAX_MET);
        assertThat(provenance.met().evicted()).isEqualTo(2L * Provenance.MAX_MET);
    }

    private static Sighting sighting(Sighting.Kind kind) {
        return new Sighting(kind, "s", "t", "$", "e", 1);
    }
}
