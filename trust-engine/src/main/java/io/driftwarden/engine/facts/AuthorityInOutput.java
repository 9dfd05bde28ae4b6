package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * A tool's output has a field that bears authority, which the tool's outputs are not known to have.
 *
 * @param origin where the field stands
 * @param authority what it would decide by name and value, in a word or two
 * @param actionable an agent that took it at its word would act elsewhere, as somebody else, or past a control
 * @param beyondSchema the tool declares its output, and not this field; otherwise it declares none, and the field is new
 * @param earlierOutputs outputs of the tool in this session that had no such field; 0 where those of others are compared with
 * @param otherSessions other sessions whose outputs of the tool had no such field; 0 where the session's own are compared with
 * @param settled the tool's outputs have hardly brought anything new of late
 * @param shown its value, cut; of a credential only its length
 */
public record AuthorityInOutput(
        Sighting origin,
        String authority,
        boolean actionable,
        boolean beyondSchema,
        long earlierOutputs,
        long otherSessions,
        boolean settled,
        String shown)
        implements Fact {

    @Override
    public String about() {
        return origin.server() + '/' + origin.tool() + origin.field();
    }

    @Override
    public String server() {
        return origin.server();
    }

    @Override
    public String tool() {
        return origin.tool();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", origin.server()),
                EvidenceValue.of("tool", origin.tool()),
                EvidenceValue.of("field", origin.field()),
                EvidenceValue.of("authority", authority),
                new EvidenceValue("value", shown, origin),
                EvidenceValue.of("against", against()));
    }

    private String against() {
        if (beyondSchema) {
            return "its outputSchema does not declare";
        }
        return otherSessions > 0
                ? "its outputs in " + otherSessions + " other sessions did not have"
                : earlierOutputs + " outputs before did not have";
    }
}
