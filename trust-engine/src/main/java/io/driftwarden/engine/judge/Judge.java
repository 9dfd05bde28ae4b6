package io.driftwarden.engine.judge;

import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.rule.Ruleset;
import java.util.List;

/** Rules over facts. Used by one thread at a time. */
public interface Judge extends AutoCloseable {
    /**
     * What the rules conclude from the facts of one event, ordered by rule id and then by what it is about.
     *
     * @param session the session's key, from which finding ids are derived
     * @param eventId the event's id
     * @param limits what rules compare with
     */
    List<Finding> judge(String session, String eventId, List<Fact> facts, Limits limits);

    Ruleset ruleset();

    /** How many evaluations failed and were isolated. */
    long failures();

    @Override
    void close();
}
