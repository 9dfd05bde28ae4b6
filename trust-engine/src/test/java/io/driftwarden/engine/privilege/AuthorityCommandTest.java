package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.command.CommandLines;
import io.driftwarden.engine.facts.AuthorityTaken.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws iam attach-role-policy --role-name r --policy-arn p | GRANT",
                "az role assignment create --assignee a --role Owner | GRANT",
                "az ad group member add --group g --member-id m | GRANT",
                "sudo usermod -aG docker me | GRANT",
                "curl -X PUT https://api.example/repos/o/r/collaborators/me | GRANT",
                "tee /etc/sudoers.d/dev | GRANT",
                "vault token create -policy=db | KEY",
                "gh api -X DELETE repos/o/r/rulesets/3 | LOOSENING",
                "oc delete mutatingwebhookconfigurations sign | LOOSENING",
                "ufw disable | LOOSENING",
                "mv .git/hooks/pre-commit /tmp | LOOSENING",
                "aws sts assume-role --role-arn r | SWITCH",
                "gcloud config set account x@y.z | SWITCH"
            })
    void aCommandThatChangesWhoMayDoWhatIsAStep(String command, Kind kind) {
        assertThat(AuthorityCommand.read(CommandLines.of(command).get(0)))
                .get()
                .extracting(AuthorityStep::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws iam list-roles",
                "kubectl get rolebindings -A",
                "kubectl delete pod policy-agent",
                "git add iam/policy.tf",
                "rm docs/policies/a.md",
                "gh api repos/o/r/branches/main/protection",
                "curl -X POST https://api.example/items",
                "npm add role-library"
            })
    void anyOtherCommandIsNone(String command) {
        assertThat(AuthorityCommand.read(CommandLines.of(command).get(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT SELECT ON t TO bob",
                "grant role x to user y",
                "alter user bob superuser",
                "kind: RoleBinding"
            })
    void aStatementThatGivesRightsIsAGrant(String statement) {
        assertThat(AuthorityStatement.read(statement))
                .get()
                .extracting(AuthorityStep::kind)
                .isEqualTo(Kind.GRANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grant access to bob please", "please use role models", "select grant from x", "kind: Role"})
    void proseIsNoStatement(String text) {
        assertThat(AuthorityStatement.read(text)).isEmpty();
    }
}
