package io.driftwarden.engine.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.Standing;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextTest {

    private static Policy read(String... lines) {
        return PolicyText.read("policy.yaml", String.join("\n", lines), Map.of());
    }

    private static InvalidYamlException refused(String... lines) {
        return catchThrowableOfType(InvalidYamlException.class, () -> read(lines));
    }

    @Test
    void anEmptyTextIsTheBuiltInPolicyWithADigestOfItsOwn() {
        Policy policy = read("");

        assertThat(policy).usingRecursiveComparison().ignoringFields("digest").isEqualTo(Policy.DEFAULT);
        assertThat(policy.digest())
                .isEqualTo(
                        Hashing.sha256().hashString("", StandardCharsets.UTF_8).toString());
    }

    @Test
    void jsonIsReadLikeYaml() {
        Policy policy = read("{\"servers\": {\"github\": {\"trusted\": true}}}");

        assertThat(policy.trusts("github")).isTrue();
        assertThat(policy.trusts("gitlab")).isFalse();
    }

    @Test
    void aBlockedSessionIsKilledAtTheThirdEventUnlessThePolicySaysAnother() {
        assertThat(read("").response().killAfterBlocks()).isEqualTo(3);
        assertThat(read("response: {default: {strong: block}, kill_after_blocks: 0}")
                        .response()
                        .killAfterBlocks())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1001", "often", "2.5"})
    void anImpossibleNumberOfBlocksIsRefusedByName(String blocks) {
        InvalidYamlException error = refused("response:", "  kill_after_blocks: " + blocks);

        assertThat(error.line()).isEqualTo(2);
        assertThat(error).hasMessageContaining("'response.kill_after_blocks': must be a number from 0 to 1000");
    }

    @Test
    void blocksAreCountedForTheSessionNotByRiskClass() {
        InvalidYamlException error = refused("response:", "  read: {kill_after_blocks: 2}");

        assertThat(error.key()).isEqualTo("response.read.kill_after_blocks");
    }

    @Test
    void anUnknownKeyIsRefusedByLineAndNameWithTheNearestKnownOne() {
        InvalidYamlException error = refused("destinations:", "  only_listed: true", "  alow: [a.example]");

        assertThat(error.line()).isEqualTo(3);
        assertThat(error.key()).isEqualTo("destinations.alow");
        assertThat(error)
                .hasMessage("policy.yaml:3: 'destinations.alow' is not known; did you mean 'destinations.allow'?");
    }

    @Test
    void anUnknownKeyOfAListsEntryIsRefusedWithItsPlace() {
        InvalidYamlException error =
                refused("tools:", "  - tool: a/*", "    risk: read", "  - tool: b", "    rsk: write");

        assertThat(error).hasMessage("policy.yaml:5: 'tools[1].rsk' is not known; did you mean 'tools[1].risk'?");
    }

    @Test
    void aWrongEntryOfAListIsNamedWithItsOwnLine() {
        InvalidYamlException error = refused("destinations:", "  allow:", "    - a.example", "    - 'not a host'");

        assertThat(error.line()).isEqualTo(4);
        assertThat(error).hasMessageContaining("policy.yaml:4: 'destinations.allow': \"not a host\" is no place");
    }

    @Test
    void aKeyThatIsMissingIsNamedWithTheLineOfItsSection() {
        InvalidYamlException error = refused("", "tools:", "  - risk: read");

        assertThat(error).hasMessageContaining("policy.yaml:3: 'tools[0].tool': is missing");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        InvalidYamlException error = refused("servers:", "  a: {trusted: true}", "  a: {trusted: false}");

        assertThat(error).hasMessage("policy.yaml:3: 'a' stands here a second time");
    }

    @Test
    void aTextOfUnboundedLengthIsRefused() {
        InvalidYamlException error = refused("# " + "x".repeat(PolicyText.MAX_LENGTH));

        assertThat(error).hasMessageContaining("longer than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.com", "*.co.uk", "*.", "*", "http://", "10.0.0.0/99"})
    void aPlaceThatAllowsTooMuchOrNothingIsRefused(String place) {
        InvalidYamlException error = refused("destinations: {allow: ['" + place + "']}");

        assertThat(error).hasMessageContaining("destinations.allow");
    }

    @ParameterizedTest
    @CsvSource({
        "example.com,            https://example.com/x,          LISTED",
        "example.com,            https://www.example.com/x,      OUTSIDE",
        "*.example.com,          https://a.b.example.com/x,      LISTED",
        "*.example.com,          https://badexample.com/x,       OUTSIDE",
        "localhost:3000,         http://localhost:3000/,         LISTED",
        "localhost:3000,         http://localhost:9200/,         OUTSIDE",
        "localhost,              http://[::1]:8080/,             LISTED",
        "192.168.0.0/16,         http://192.168.9.9/,            LISTED",
        "192.168.0.0/16,         http://3232237833/,             LISTED",
        "192.168.0.0/16,         http://10.0.0.1/,               OUTSIDE",
        "fd00::/8,               http://[fd12::1]/,              LISTED",
        "https://a.example/api,  https://a.example/api/v1,       LISTED",
        "https://a.example/api,  https://a.example/apis,         OUTSIDE",
        "https://a.example/api,  https://a.example/api/../x,     OUTSIDE",
        "bücher.example,         https://xn--bcher-kva.example/, LISTED",
    })
    void aPlaceHoldsWhatLiesInIt(String place, String url, Standing standing) {
        Policy policy = read("destinations: {only_listed: true, allow: ['" + place + "']}");

        assertThat(policy.standing("any", Canonical.url(url).orElseThrow())).isEqualTo(standing);
    }

    @Test
    void theFirstEntryThatFitsAToolSetsItsRisk() {
        Policy policy = read(
                "tools:",
                "  - {tool: github/get_*, risk: read}",
                "  - {tool: '*_issue', risk: write}",
                "  - {tool: '*'}");

        assertThat(policy.risk("github", "get_issue")).contains(RiskClass.READ);
        assertThat(policy.risk("gitlab", "get_issue")).contains(RiskClass.WRITE);
        assertThat(policy.risk("gitlab", "get_file")).isEmpty();
    }
}
