package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "*, repo:read",
        "admin, files:write",
        "repo, repo:status",
        "repo, public_repo",
        "write, read",
        "write:packages, read:packages",
        "admin:org, write:org",
        "files:*, files:finance:read",
        "Files.ReadWrite.All, Files.Read",
        "Mail.ReadWrite, Mail.Read",
        "https://www.googleapis.com/auth/drive, https://www.googleapis.com/auth/drive.readonly",
        "owner, viewer"
    })
    void aBroaderScopeCoversANarrowerOneAndNotTheOtherWayRound(String broad, String narrow) {
        assertThat(Scope.of(broad).covers(Scope.of(narrow))).isTrue();
        assertThat(Scope.of(narrow).covers(Scope.of(broad))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"repo:read, org:read", "Mail.Send, Mail.Read", "project:123:read, project:456:read", "drive, gmail"})
    void scopesBesideOneAnotherDoNotCoverOneAnother(String one, String other) {
        assertThat(Scope.of(one).covers(Scope.of(other))).isFalse();
    }

    @Test
    void whatWasThereBeforeAndWhoSomebodyIsAreNothingMore() {
        List<String> beyond = Scope.beyond(List.of("files:write"), List.of("files:read", "openid", "files:admin"));

        assertThat(beyond).containsExactly("files:admin");
    }
}
