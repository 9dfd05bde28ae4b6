package io.driftwarden.engine.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.destination.Actor;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.state.RiskClass;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlingTest {
    private final Settling settling = new Settling();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update_contact_point",
                "createLogDrain",
                "set_ldap_config",
                "event_subscriptions_set",
                "configure"
            })
    void aToolSetsUpWhatIsNoTextForPeople(String tool) {
        boolean sets = settling.by(new Actor("s", tool, RiskClass.WRITE, 0), Json.read(Optional.of("{}")));

        assertThat(sets).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create_issue",
                "add_comment",
                "send_message",
                "issue_write",
                "create_bookmark",
                "import_project",
                "shorten_url",
                "add",
                "update_page",
                "insert_row"
            })
    void whatWritesDownOrGetsSetsNothingUp(String tool) {
        boolean sets = settling.by(new Actor("s", tool, RiskClass.WRITE, 0), Json.read(Optional.of("{}")));

        assertThat(sets).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"get, false", "list, false", "update, true", "delete, true", "blue, true"})
    void theDeedThatTheCallNamesCounts(String action, boolean expected) {
        boolean sets = settling.by(
                new Actor("s", "update_drain", RiskClass.WRITE, 0),
                Json.read(Optional.of("{\"action\": \"" + action + "\"}")));

        assertThat(sets).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "$.target, true",
        "$.settings.recipient, true",
        "$.image_url, false",
        "$.homepage, false",
        "$.docs_url, false"
    })
    void aFieldThatShowsSomethingIsNoPartOfIt(String path, boolean expected) {
        assertThat(settling.takes(path)).isEqualTo(expected);
    }
}
