package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Outlet;
import java.util.List;

/**
 * A destination that nobody in charge named has got data again.
 *
 * @param destination registrable domain, mailbox or account
 * @param outlet what it has got so far
 */
public record Drip(String server, String tool, String destination, Outlet outlet) implements Fact {
    public boolean introduced() {
        return outlet.introduced();
    }

    public long sends() {
        return outlet.sends();
    }

    /** Bytes of an average send. */
    public long meanBytes() {
        return outlet.sends() == 0 ? 0 : outlet.bytes() / outlet.sends();
    }

    /** Different hosts below the destination whose names look encoded. */
    public long hosts() {
        return outlet.hosts();
    }

    /** Information in those names. */
    public double hostBits() {
        return outlet.hostBits();
    }

    /** Calls and contacts whose path or query held something encoded that was new. */
    public long paths() {
        return outlet.paths();
    }

    /** Information in what looks encoded in the paths and queries that the agent made up. */
    public double pathBits() {
        return outlet.pathBits();
    }

    @Override
    public String about() {
        return destination;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool),
                EvidenceValue.of("destination", destination),
                EvidenceValue.of("sends", Long.toString(outlet.sends())),
                EvidenceValue.of("bytes", Long.toString(outlet.bytes())),
                EvidenceValue.of("encoded hosts", Long.toString(outlet.hosts())),
                EvidenceValue.of("encoded bits", Long.toString(Math.round(outlet.hostBits() + outlet.pathBits()))));
    }
}
