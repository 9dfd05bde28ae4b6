package io.driftwarden.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarlierStateTest {
    @Test
    @SuppressWarnings("NullAway") // what is read may lack what the record holds
    void attemptsOfAnEarlierVersionHaveNothingOfWhatCameLater() {
        Attempts read = new Attempts(CappedList.empty(), CappedList.empty(), CappedList.empty(), null, null);

        assertThat(read).isEqualTo(Attempts.NONE);
    }
}
