package io.driftwarden.topology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SessionKeyTest {
    @Test
    void isReadBackFromItsBytes() {
        SessionKey key = new SessionKey("Ünïted", "séance/1");

        assertThat(SessionKey.parse(key.bytes())).isEqualTo(key);
    }

    @Test
    void tenantAndSessionDoNotRunIntoEachOther() {
        assertThat(new SessionKey("ab", "c").bytes()).isNotEqualTo(new SessionKey("a", "bc").bytes());
    }

    @Test
    void bytesWithoutAnEndOfTheTenantAreNoKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> SessionKey.parse(new byte[] {'a'}));
    }
}
