package io.driftwarden.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.facts.CredentialCondition;
import io.driftwarden.engine.facts.CredentialMisdirected;
import io.driftwarden.engine.facts.CredentialShared;
import io.driftwarden.engine.facts.GatewaysAtOnce;
import io.driftwarden.engine.facts.HandleBorrowed;
import io.driftwarden.engine.facts.PartyChanged;
import io.driftwarden.engine.facts.PartyChanged.Party;
import io.driftwarden.engine.played.PlayedSession;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PartiesTest {
    private final PlayedSession session = new PlayedSession();

    @Test
    void anotherPrincipalInTheSessionIsAChange() {
        session.then("session.started", "{'principal':'ann','agent':'desk/1.2'}");

        session.then("session.started", "{'principal':'eve','agent':'desk/1.3'}");

        assertThat(session.found(PartyChanged.class))
                .singleElement()
                .returns(Party.PRINCIPAL, PartyChanged::party)
                .returns("ann", PartyChanged::before)
                .returns("eve", PartyChanged::now);
    }

    @Test
    void theSamePrincipalInAnotherSpellingIsNone() {
        session.then("session.started", "{'principal':'ann','agent':'desk'}");

        session.then("session.started", "{'principal':'user:Ann','agent':'desk'}");

        assertThat(session.found(PartyChanged.class)).isEmpty();
    }

    @Test
    void anExpiredCredentialIsFoundBeyondTheSkewOfClocks() {
        session.then("tool.called", call("crm", "t1", "'expires_at':'2026-01-01T00:00:00Z'"));
        assertThat(session.found(CredentialCondition.class)).isEmpty();

        session.then(Duration.ofMinutes(6), "tool.called", call("crm", "t1", "'expires_at':'2026-01-01T00:00:00Z'"));

        assertThat(session.found(CredentialCondition.class))
                .singleElement()
                .returns(true, CredentialCondition::expired);
    }

    @Test
    void aCredentialForEverythingIsFound() {
        session.then("tool.called", call("crm", "t1", "'scopes':['read','*']"));

        assertThat(session.found(CredentialCondition.class))
                .singleElement()
                .returns(true, CredentialCondition::isUnlimited);
    }

    @Test
    void oneCredentialAtTwoServersIsShared() {
        session.then("tool.called", call("crm", "t1", "'issuer':'idp'"));

        session.then("tool.called", call("mail", "t1", "'issuer':'idp'"));

        assertThat(session.found(CredentialShared.class))
                .singleElement()
                .satisfies(shared -> assertThat(shared.servers()).containsExactly("crm"));
    }

    @Test
    void aCredentialOfItsOwnAtEachServerIsNotShared() {
        session.then("tool.called", call("crm", "t1", "'issuer':'idp'"));

        session.then("tool.called", call("mail", "t2", "'issuer':'idp'"));

        assertThat(session.found(CredentialShared.class)).isEmpty();
    }

    @Test
    void aCredentialMeantForAnotherServerIsMisdirected() {
        session.then("tool.called", call("billing", "t1", "'audience':'https://billing.example'"));

        session.then("tool.called", call("weather", "t1", "'audience':'https://billing.example'"));

        assertThat(session.found(CredentialMisdirected.class))
                .singleElement()
                .returns("weather", CredentialMisdirected::server)
                .returns("billing", CredentialMisdirected::meant);
    }

    @Test
    void anotherIssuerAtTheSameServerIsAChange() {
        session.then("tool.called", call("crm", "t1", "'issuer':'https://idp.example'"));

        session.then("tool.called", call("crm", "t2", "'issuer':'https://other.example'"));

        assertThat(session.found(PartyChanged.class)).singleElement().returns(Party.ISSUER, PartyChanged::party);
    }

    @Test
    void gatewaysThatReportCallsByTurnsAreTwoAtOnce() {
        session.then("tool.called", call("crm", "t1", "'issuer':'idp'")).from("gateway/edge-2");
        session.then("tool.called", call("crm", "t1", "'issuer':'idp'")).from("gateway/edge-1");

        session.then("tool.called", call("crm", "t1", "'issuer':'idp'"));

        assertThat(session.found(GatewaysAtOnce.class)).hasSize(1);
    }

    @Test
    void aChangeOfGatewayIsNotTwoAtOnce() {
        session.then("tool.called", call("crm", "t1", "'issuer':'idp'")).from("gateway/edge-2");

        session.then("tool.called", call("crm", "t1", "'issuer':'idp'"));

        assertThat(session.found(GatewaysAtOnce.class)).isEmpty();
    }

    @Test
    void aHandleShownByAnotherPrincipalIsBorrowed() {
        session.then("session.started", "{'principal':'ann'}")
                .then("tool.called", "{'call_id':'c1','server':'jobs','tool':'start_job','arguments':{}}")
                .then(
                        "tool.returned",
                        "{'call_id':'c1','server':'jobs','tool':'start_job','outcome':'ok',"
                                + "'structured_content':{'session_id':'q7w8e9r0t1y2'}}")
                .then("session.started", "{'principal':'eve'}");

        session.then("tool.called", shows("q7w8e9r0t1y2"));

        assertThat(session.found(HandleBorrowed.class)).hasSize(1);
    }

    @Test
    void aHandleShownByWhomItWasMadeForIsNotBorrowed() {
        session.then("session.started", "{'principal':'ann'}")
                .then("tool.called", "{'call_id':'c1','server':'jobs','tool':'start_job','arguments':{}}")
                .then(
                        "tool.returned",
                        "{'call_id':'c1','server':'jobs','tool':'start_job','outcome':'ok',"
                                + "'structured_content':{'session_id':'q7w8e9r0t1y2'}}");

        session.then("tool.called", shows("q7w8e9r0t1y2"));

        assertThat(session.found(HandleBorrowed.class)).isEmpty();
    }

    private static String shows(String handle) {
        return "{'call_id':'c2','server':'jobs','tool':'get_job','arguments':{'session_id':'" + handle + "'}}";
    }

    private static String call(String server, String credential, String more) {
        return "{'server':'" + server + "','tool':'get_item','arguments':{'n':1},'credential':{'id':'" + credential
                + "'," + more + "}}";
    }
}
