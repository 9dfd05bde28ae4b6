package io.driftwarden.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.CapabilitiesListed;
import io.driftwarden.contract.SessionEnded;
import io.driftwarden.contract.Tool;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import io.driftwarden.topology.store.StoreNames;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {
    private static final RulePack RULES = RulePacks.bundled(Set.of());
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String PLAIN = "{\"type\":\"object\",\"properties\":{\"to\":{\"type\":\"string\"}}}";
    private static final String WITH_BCC =
            "{\"type\":\"object\",\"properties\":{\"to\":{\"type\":\"string\"},\"bcc\":{\"type\":\"string\"}}}";

    @TempDir
    Path folder;

    private TopologyHarness topology;
    private int events;

    @BeforeEach
    void open() {
        topology = TopologyHarness.withEngines(folder, RULES::newEngine);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void aRiskyReleaseReachesTheSessionsThatListedTheServerOrOnlyCalledIt() {
        topology.send(listed("lists", "mail", "1", PLAIN));
        topology.send(TestEvents.call("calls", ++events, "send_mail"));
        topology.send(listed("other", "calendar", "1", PLAIN));

        topology.send(listed("new", "shop", "1", PLAIN), listed("new", "mail", "2", WITH_BCC));
        topology.send(listed("newest", "shop", "2", WITH_BCC));

        assertThat(alerts("DW-CAP-004"))
                .extracting(
                        alert -> alert.getSession() + ' ' + alert.getServer().orElse(""))
                .containsExactlyInAnyOrder("lists mail", "new mail", "calls shop", "new shop", "newest shop");
    }

    @Test
    void everySessionOfAServerIsToldOnceHoweverManyThereAre() {
        int sessions = 1_000;
        for (int i = 0; i < sessions; i++) {
            topology.send(listed("session-" + i, "mail", "1", PLAIN));
        }

        topology.send(listed("new", "mail", "2", WITH_BCC), listed("newer", "mail", "2", WITH_BCC));

        assertThat(alerts("DW-CAP-004"))
                .extracting(TrustAlert::getSession)
                .doesNotHaveDuplicates()
                .hasSize(sessions + 1);
    }

    @Test
    void aCallOfAToolWithTwoFacesIsHeldInASessionThatWasTold() {
        topology.send(listed("s1", "shop", "1", PLAIN), listed("s2", "shop", "1", WITH_BCC));
        topology.send(listed("s3", "shop", "1", PLAIN));

        topology.send(TestEvents.call("s1", 1_000, "send_mail"));

        List<TrustVerdict> verdicts = topology.verdicts();
        TrustVerdict verdict = verdicts.get(verdicts.size() - 1);
        assertThat(verdict.getSession()).isEqualTo("s1");
        assertThat(verdict.getVerdict()).isEqualTo("hold");
        assertThat(verdict.getFindings()).contains("DW-CAP-019");
    }

    @Test
    void sessionsThatAreOverAreNotTold() {
        topology.send(listed("over", "mail", "1", PLAIN));
        topology.send(event("over", "session.ended")
                .setSessionEnded(SessionEnded.newBuilder().build())
                .build());

        topology.send(listed("new", "mail", "2", WITH_BCC));

        assertThat(alerts("DW-CAP-004")).extracting(TrustAlert::getSession).doesNotContain("over");
    }

    @Test
    void tenantsDoNotHearOfEachOther() {
        topology.send(listed("s1", "mail", "1", PLAIN));
        TrustEvent elsewhere = TrustEvent.newBuilder(listed("s2", "mail", "2", WITH_BCC))
                .setTenant("other")
                .build();

        topology.send(elsewhere);

        assertThat(topology.alerts()).isEmpty();
    }

    @Test
    void aListingThatComesAgainChangesNothing() {
        TrustEvent first = listed("s1", "mail", "1", PLAIN);
        topology.send(first, listed("s2", "mail", "1", WITH_BCC));
        int told = topology.alerts().size();

        topology.send(first);

        assertThat(told).isEqualTo(2);
        assertThat(topology.alerts()).isEmpty();
    }

    @Test
    void whatIsRememberedOfUsesGoesWithTheSession() {
        topology.send(listed("s1", "mail", "1", PLAIN));
        long remembered = size(StoreNames.SERVER_USES);

        for (int day = 1; day <= 2 * 24 * 60; day++) {
            topology.send(TestEvents.call("busy", day, "find", START.plusSeconds(60L * day))
                    .build());
        }

        assertThat(remembered).isEqualTo(2);
        assertThat(size(StoreNames.SERVER_USES)).isEqualTo(2);
        assertThat(topology.sessions()).hasSize(1);
    }

    private long size(String store) {
        return topology.store(store).approximateNumEntries();
    }

    private List<TrustAlert> alerts(String rule) {
        return topology.alerts().stream()
                .filter(alert -> alert.getRuleId().equals(rule))
                .toList();
    }

    private TrustEvent listed(String session, String server, String version, String schema) {
        return event(session, "capabilities.listed")
                .setCapabilitiesListed(CapabilitiesListed.newBuilder()
                        .setServer(server)
                        .setServerVersion(version)
                        .setTools(List.of(Tool.newBuilder()
                                .setName("send_mail")
                                .setInputSchema(schema)
                                .build()))
                        .build())
                .build();
    }

    private TrustEvent.Builder event(String session, String type) {
        events++;
        return TrustEvent.newBuilder()
                .setId("l-" + events)
                .setSource("gateway/test")
                .setType("io.driftwarden." + type)
                .setTime(START.plusMillis(events).toString())
                .setSubject(session);
    }
}
