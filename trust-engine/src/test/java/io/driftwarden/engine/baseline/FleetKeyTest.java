package io.driftwarden.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FleetKeyTest {
    @Property
    void theTextHoldsTheKey(
            @ForAll @StringLength(max = 20) String agent,
            @ForAll @StringLength(max = 20) String tool,
            @ForAll boolean egress,
            @ForAll DestinationClass destinations) {
        SendKey.of(agent, "a/b c+%", tool, egress, destinations)
                .ifPresent(key -> assertThat(FleetKey.parse(key.text())).isEqualTo(key));
    }

    @Property
    void theTextHoldsTheKeyOfAProfile(@ForAll @StringLength(max = 20) String server, @ForAll String tool) {
        ProfileKey.outputs(server, tool)
                .ifPresent(key -> assertThat(FleetKey.parse(key.text())).isEqualTo(key));
        ProfileKey.callbacks(server)
                .ifPresent(key -> assertThat(FleetKey.parse(key.text())).isEqualTo(key));
    }

    @Property
    void theTextHoldsTheKeyOfALimitWhateverTheNames(@ForAll String limit, @ForAll String principal) {
        RateKey key = RateKey.of(limit, Duration.ofMinutes(10), principal);

        assertThat(FleetKey.parse(key.text())).isEqualTo(key);
    }

    @Test
    void aLimitHasAKeyOfItsOwnForEachPrincipalAndWindow() {
        Duration window = Duration.ofMinutes(10);

        assertThat(List.of(
                        RateKey.of("mails", window, "ann"),
                        RateKey.of("mails", window, "bob"),
                        RateKey.of("mail", window, "sann"),
                        RateKey.of("mails", Duration.ofMinutes(11), "ann")))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key.text()).doesNotContain("ann", "bob"));
    }

    @Test
    void theTextHoldsNoControlCharacter() {
        assertThat(SendKey.of("desk", "mail server", "send/now", true, DestinationClass.MAILBOX))
                .hasValueSatisfying(
                        key -> assertThat(key.text()).isEqualTo("desk/mail+server/send%2Fnow/egress/mailbox"));
    }

    @Test
    void namesThatNoCatalogueWouldHaveMakeNoKey() {
        assertThat(SendKey.of("desk", "mail\0", "send", true, DestinationClass.NONE))
                .isEmpty();
        assertThat(SendKey.of("desk", "mail", "s".repeat(201), true, DestinationClass.NONE))
                .isEmpty();
        assertThat(SendKey.of("desk", "mail", "\ud800", true, DestinationClass.NONE))
                .isEmpty();
        assertThatThrownBy(() -> FleetKey.parse("desk/mail")).isInstanceOf(IllegalArgumentException.class);
    }
}
