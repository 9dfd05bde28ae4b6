package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data goes to a destination, by a call's arguments or by egress that the gateway saw.
 *
 * @param destination as evidence may show it
 * @param kind {@code url}, {@code email}, {@code iban} and the like
 * @param origin where the session first met the destination, null if here
 * @param introduced only a tool server brought it: no prompt, policy or schema names it
 * @param chosen the user named the source that brought it
 * @param internal it belongs to the session's own surroundings: an internal address, or a domain that the user named
 * @param recorded it came out of records that the user's organisation keeps, and no passage that orders something names it
 * @param wanted the user asked for what the call does, and no passage that orders something names the destination
 * @param unasked the user asked for an answer and for nothing else
 * @param asGiven it is asked for an address exactly as an output gave it, and nothing is added
 * @param privateData where private data was read before, null if none was
 * @param untrusted where text that anybody could have written was read before, null if none was
 * @param bytes sent
 * @param observed the gateway saw it happen
 */
public record Outflow(
        String server,
        String tool,
        RiskClass risk,
        String destination,
        String kind,
        @Nullable Sighting origin,
        boolean introduced,
        boolean chosen,
        boolean internal,
        boolean recorded,
        boolean wanted,
        boolean unasked,
        boolean asGiven,
        @Nullable Sighting privateData,
        @Nullable Sighting untrusted,
        long bytes,
        boolean observed)
        implements Fact {

    private static final Set<String> PERSONAL = Set.of(
            ValueKind.EMAIL.wireName(),
            ValueKind.IBAN.wireName(),
            ValueKind.ACCOUNT.wireName(),
            ValueKind.PHONE.wireName());

    /** Private data was read from another tool than the one that brought the destination. */
    public boolean crossing() {
        return privateData != null
                && origin != null
                && !(privateData.server().equals(origin.server())
                        && privateData.tool().equals(origin.tool()));
    }

    /** Who gets it is somebody, and not a place that is perhaps only asked for something. */
    public boolean toPerson() {
        return PERSONAL.contains(kind);
    }

    /** Private data and text that anybody could have written were both read before. */
    public boolean laden() {
        return privateData != null && untrusted != null;
    }

    @Override
    public String about() {
        return destination;
    }

    @Override
    public List<EvidenceValue> values() {
        List<EvidenceValue> values = new ArrayList<>(List.of(
                EvidenceValue.of("tool", tool),
                new EvidenceValue("destination", destination, origin),
                EvidenceValue.of("bytes", Long.toString(bytes)),
                EvidenceValue.of("source", origin == null ? "the agent" : named(origin))));
        if (privateData != null) {
            values.add(new EvidenceValue("private data", named(privateData), privateData));
        }
        if (untrusted != null) {
            values.add(new EvidenceValue("untrusted text", named(untrusted), untrusted));
        }
        return values;
    }

    private static String named(Sighting sighting) {
        if (sighting.server().isEmpty()) {
            return sighting.kind().wireName();
        }
        return sighting.tool().isEmpty() ? sighting.server() : sighting.server() + '/' + sighting.tool();
    }

    @Override
    public List<String> events() {
        List<String> events = new ArrayList<>();
        if (privateData != null) {
            events.add(privateData.eventId());
        }
        if (origin != null && !events.contains(origin.eventId())) {
            events.add(origin.eventId());
        }
        return events;
    }
}
