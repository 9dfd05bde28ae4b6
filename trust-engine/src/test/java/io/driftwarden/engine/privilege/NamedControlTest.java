package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.state.AskedCall;
import io.driftwarden.engine.state.Circumstances.Named;
import io.driftwarden.engine.state.PackedInts;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedControlTest {
    private static final AskedCall NOTHING = new AskedCall(1, PackedInts.NONE, List.of(), false);

    private static List<Named> named(String text) {
        return NamedControl.in(text, false, NOTHING, List.of());
    }

    @Test
    void whatRefusesIsToldFromWhatElseIsNamed() {
        assertThat(named("denied by guard 'prod-freeze' for region eu-1"))
                .containsExactly(new Named("prod-freeze", true), new Named("eu-1", false));
    }

    @Test
    void aFileInWhichSomethingWasFoundIsNot() {
        assertThat(named("push declined: secret found in config/dev.env")).isEmpty();
    }

    @Test
    void whatTheCallNamedIsNot() {
        AskedCall call =
                new AskedCall(1, PackedInts.of(new int[] {NameTokens.digest("prod-freeze")}), List.of(), false);

        assertThat(NamedControl.in("denied by guard prod-freeze", false, call, List.of()))
                .isEmpty();
    }

    @Test
    void whatTheUserNamedIsNot() {
        assertThat(NamedControl.in("denied by guard prod-freeze", false, NOTHING, List.of("lift prod-freeze")))
                .isEmpty();
    }

    @Test
    void whatMustGoFirstIsNot() {
        assertThat(named("denied: vpc-1 is in use by subnet-7 and policy-8")).isEmpty();
    }

    @Test
    void aFloodOfNamesIsCut() {
        assertThat(named("denied by rule-x1 ".repeat(5_000))).hasSize(1);
    }
}
