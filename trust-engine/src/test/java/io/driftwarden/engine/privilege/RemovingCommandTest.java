package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.command.CommandLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemovingCommandTest {
    private static List<String> words(String command) {
        return CommandLines.of(command).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm x",
                "sudo rm -f x",
                "kubectl delete netpol x",
                "systemctl mask x",
                "mv x /tmp",
                "gh api -X DELETE repos/x",
                "git branch -D x",
                "chmod -x x",
                "tool set x --enabled=false",
                "kubectl patch cm x -p '{\"enabled\":\"false\"}'"
            })
    void removes(String command) {
        assertThat(RemovingCommand.removes(words(command))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat x",
                "kubectl get netpol x",
                "git commit -m 'remove x'",
                "echo delete x",
                "gh pr create --title remove",
                "kubectl apply -f x"
            })
    void doesNot(String command) {
        assertThat(RemovingCommand.removes(words(command))).isFalse();
    }

    @Test
    void aScriptTakesALineAway() {
        assertThat(RemovingCommand.edits(words("sed -i '/deny-x/d' rules"), "deny-x"))
                .isTrue();
        assertThat(RemovingCommand.edits(words("sed -n '/deny-x/p' rules"), "deny-x"))
                .isFalse();
    }
}
