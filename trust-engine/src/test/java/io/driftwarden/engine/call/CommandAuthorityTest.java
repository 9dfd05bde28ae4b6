package io.driftwarden.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandAuthorityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gh pr merge 5 --admin | admin=true",
                "git push --no-verify | no-verify=true",
                "./run.sh --skip-signature-check | skip-signature-check=true",
                "kubectl get pods --as=root | as=root",
                "kubectl get pods --context live | context=live",
                "AWS_PROFILE=ops aws s3 ls | AWS_PROFILE=ops",
                "sudo -E npm i -g x | sudo=true",
                "cd /tmp && sudo npm i | sudo=true",
                "tool --sandbox=off run | sandbox=false"
            })
    void whatBearsAuthorityIsAParameter(String command, String parameter) {
        assertThat(CommandAuthority.of(command).parameters()).containsExactly(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sudo gh pr merge 5",
                "gh pr merge 5 --admin",
                "GH_TOKEN=abc gh pr merge 5",
                "cd /tmp && gh pr merge 5 --context x"
            })
    void theProgramIsTheSameWhateverTheAuthority(String command) {
        assertThat(CommandAuthority.of(command).programs())
                .isEqualTo(CommandAuthority.of("gh pr merge 5").programs())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql --admin-user bob",
                "pip install --trusted-host m x",
                "ls --color=auto",
                "gh pr merge 5 --auto"
            })
    void optionsThatOnlyBeginLikeOneBearNothing(String command) {
        assertThat(CommandAuthority.of(command).parameters()).isEmpty();
    }

    @Test
    void aTokenIsKeptAsADigestOnly() {
        assertThat(CommandAuthority.of("curl -H 'PRIVATE-TOKEN: hunter2' https://x")
                        .parameters())
                .singleElement()
                .asString()
                .startsWith("PRIVATE-TOKEN=#")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rm -rf /srv/a/*", "find /srv/a -delete", "find /srv/a -exec rm {} ;", "shred /srv/a/"})
    void whatIsRemovedIsNamedAlike(String command) {
        assertThat(CommandAuthority.of(command).programs()).contains("remove /srv/a");
    }

    @Test
    void aHostileCommandStaysBounded() {
        String command = "sudo X=1 --token a; ".repeat(20_000);

        CommandAuthority authority = CommandAuthority.of(command);

        assertThat(authority.parameters().size()).isLessThanOrEqualTo(64);
        assertThat(authority.programs().size()).isLessThanOrEqualTo(16);
    }
}
