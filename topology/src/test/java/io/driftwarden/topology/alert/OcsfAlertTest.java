package io.driftwarden.topology.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcsfAlertTest {
    private final JsonNode alert = OcsfAlert.json(SampleAlerts.full().build());

    @Test
    void hasWhatADetectionFindingRequires() {
        assertThat(alert.path("activity_id").intValue()).isEqualTo(1);
        assertThat(alert.path("category_uid").intValue()).isEqualTo(2);
        assertThat(alert.path("class_uid").intValue()).isEqualTo(2004);
        assertThat(alert.path("type_uid").intValue()).isEqualTo(200401);
        assertThat(alert.path("time").longValue()).isEqualTo(1767225602500L);
        assertThat(alert.path("severity_id").intValue()).isEqualTo(4);
        assertThat(alert.at("/finding_info/uid").textValue()).isEqualTo("f00d");
        assertThat(alert.at("/metadata/version").textValue()).isEqualTo("1.8.0");
        assertThat(alert.at("/metadata/product/name").textValue()).isEqualTo("Driftwarden");
    }

    @Test
    void namesTheRuleAndTheTechniques() {
        assertThat(alert.at("/finding_info/analytic/uid").textValue()).isEqualTo("DW-CBK-001");
        assertThat(alert.at("/finding_info/analytic/type_id").intValue()).isEqualTo(1);
        assertThat(alert.at("/finding_info/attacks").findValuesAsText("uid"))
                .containsExactly("AML.T0086", "AML.T0051", "AML.T0051.001", "T1071", "T1071.001");
        assertThat(alert.at("/finding_info/attacks/2/sub_technique/src_url").textValue())
                .isEqualTo("https://attack.mitre.org/techniques/T1071/001");
    }

    @Test
    void tiesTheAlertToItsSessionAndTenant() {
        assertThat(alert.at("/metadata/correlation_uid").textValue()).isEqualTo("s-1");
        assertThat(alert.at("/metadata/tenant_uid").textValue()).isEqualTo("acme");
        assertThat(alert.at("/metadata/event_code").textValue()).isEqualTo("DW-CBK-001");
        assertThat(alert.at("/finding_info/related_events").findValuesAsText("uid"))
                .containsExactly("e-5", "e-7");
    }

    @Test
    void tellsWhoDidWhatWhere() {
        JsonNode main = alert.at("/evidences/0");

        assertThat(main.at("/actor/user/name").textValue()).isEqualTo("alice@example.org");
        assertThat(main.at("/actor/session/uid").textValue()).isEqualTo("s-1");
        assertThat(main.at("/api/operation").textValue()).isEqualTo("post");
        assertThat(main.at("/api/service/name").textValue()).isEqualTo("shop");
        assertThat(main.at("/api/request/uid").textValue()).isEqualTo("c-7");
        assertThat(main.at("/data/values/0/first_seen/field").textValue()).isEqualTo("$.items[].url");
    }

    @Test
    void namesThePlacesForASearchElsewhere() {
        List<String> places = alert.path("observables").findValuesAsText("value");

        assertThat(places)
                .containsExactly(
                        "alice@example.org",
                        "evil.example",
                        "https://evil.example/in?\u202e\"<script>",
                        "203.0.113.7",
                        "2001:db8::1",
                        "mallory@evil.example");
        assertThat(alert.path("observables").findValues("type_id"))
                .extracting(JsonNode::intValue)
                .containsExactly(21, 1, 6, 2, 2, 5);
    }

    @Test
    void anAlertOfLittleSaysLittle() {
        JsonNode bare = OcsfAlert.json(SampleAlerts.bare().build());

        assertThat(bare.has("observables")).isFalse();
        assertThat(bare.has("resources")).isFalse();
        assertThat(bare.at("/finding_info").has("attacks")).isFalse();
        assertThat(bare.at("/evidences/0").has("api")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"allow,3,15", "flag,3,19", "hold,2,2", "block,2,2", "kill,2,24"})
    void saysWhatWasDone(String verdict, int action, int disposition) {
        JsonNode answered =
                OcsfAlert.json(SampleAlerts.bare().setVerdict(verdict).build());

        assertThat(answered.path("action_id").intValue()).isEqualTo(action);
        assertThat(answered.path("disposition_id").intValue()).isEqualTo(disposition);
    }

    @Test
    void aRuleInShadowObservesWhateverTheVerdict() {
        JsonNode shadow = OcsfAlert.json(SampleAlerts.bare().setShadow(true).build());

        assertThat(shadow.path("is_alert").booleanValue()).isFalse();
        assertThat(shadow.at("/unmapped/shadow").booleanValue()).isTrue();
    }
}
