package io.driftwarden.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.language.PlacedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendersTest {

    @Test
    void theFieldOfTheSenderTells() {
        assertThat(in("$.mails[].from", "Ann <Ann@Partner.example>")).containsExactly("ann@partner.example");
        assertThat(in("$.sender.address", "ann@partner.example")).containsExactly("ann@partner.example");
    }

    @Test
    void theLineOfTheSenderTells() {
        assertThat(in("$", "subject: Friday\n  sender: ann@partner.example\n  body: write to dora@collector.example"))
                .containsExactly("ann@partner.example");
    }

    @Test
    void otherFieldsTellNothing() {
        assertThat(in("$.mails[].body", "write to dora@collector.example")).isEmpty();
        assertThat(in("$.mails[].to", "bo@partner.example")).isEmpty();
    }

    private static Iterable<String> in(String path, String text) {
        return Senders.in(List.of(new PlacedText(path, text)));
    }
}
