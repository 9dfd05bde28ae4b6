package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import java.util.List;

/**
 * After a refusal, a call changes what the session may do, rather than what it was to do.
 *
 * @param call the call
 * @param refusal the refusal of the earlier one
 * @param kind what is changed
 * @param means the program and what it is told to do, the tool, or what the statement is; no value of it
 * @param concerned a grant names whom the refusal named; an identity that is taken is an administrator's
 * @param seconds event time since the refusal
 * @param asked the user's words speak of it
 * @param led the user's words, or the refusal's, may lead there; or too little is seen of them to tell
 * @param sanctioned the user or an approver has since allowed it
 */
public record AuthorityTaken(
        CallState call,
        Refusal refusal,
        Kind kind,
        String means,
        boolean concerned,
        long seconds,
        boolean asked,
        boolean led,
        boolean sanctioned)
        implements RefusalFact {

    /** What is changed. */
    public enum Kind {
        /** Somebody is given rights. */
        GRANT,
        /** A control is removed or weakened. */
        LOOSENING,
        /** What follows is done as somebody else. */
        SWITCH,
        /** A credential is made. */
        KEY
    }

    public boolean isKey() {
        return kind == Kind.KEY;
    }

    public boolean isLoosening() {
        return kind == Kind.LOOSENING;
    }

    @Override
    public String about() {
        return call.server() + '/' + call.tool() + ' ' + kind + ' ' + call.task();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", call.tool()),
                EvidenceValue.of("refused", refusal.call().tool()),
                EvidenceValue.of("means", means),
                EvidenceValue.of("seconds", Long.toString(seconds)));
    }
}
