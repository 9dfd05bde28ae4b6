package io.driftwarden.engine.facts;

import io.driftwarden.engine.baseline.Level;
import io.driftwarden.engine.baseline.SendBaseline;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;
import java.util.Locale;

/**
 * The session has sent more within a window of event time than 99 of 100 sessions with the same agent and tool do.
 *
 * @param value of the session so far
 * @param level of all sessions
 * @param baseline that the level is part of
 */
public record FleetDeviation(SendKey key, Measure measure, long value, Level level, SendBaseline baseline)
        implements Fact {
    /** What is counted within a window. */
    public enum Measure {
        BYTES,
        /** Calls or contacts. */
        SENDS,
        /** Different destinations. */
        DESTINATIONS;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean volume() {
        return measure == Measure.BYTES;
    }

    public boolean rate() {
        return measure == Measure.SENDS;
    }

    public boolean fanOut() {
        return measure == Measure.DESTINATIONS;
    }

    /** The value over what 99 of 100 sessions do not exceed. */
    public double times() {
        return value / Math.max(1, level.p99());
    }

    /** The value over the highest that was ever counted for the baseline. */
    public double timesMaximum() {
        return value / Math.max(1, level.maximum());
    }

    /** Closed windows that the baseline rests on. */
    public long windows() {
        return baseline.windows();
    }

    /** Sessions in each window, summed. */
    public long observations() {
        return baseline.observations();
    }

    /** Different sessions that the baseline rests on. */
    public long sessions() {
        return baseline.sessions();
    }

    @Override
    public String about() {
        return measure.wireName()
                + ' '
                + key.server()
                + ' '
                + key.tool()
                + ' '
                + key.destinations().wireName();
    }

    @Override
    public String server() {
        return key.server();
    }

    @Override
    public String tool() {
        return key.tool();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", key.tool().isEmpty() ? key.server() : key.tool()),
                EvidenceValue.of("agent", key.agent()),
                EvidenceValue.of("measure", measure.wireName()),
                EvidenceValue.of("destination class", key.destinations().wireName()),
                EvidenceValue.of("value", Long.toString(value)),
                EvidenceValue.of("times", Long.toString(Math.round(times()))),
                EvidenceValue.of("usual", Long.toString(Math.round(level.p99()))),
                EvidenceValue.of("sessions", Long.toString(sessions())),
                EvidenceValue.of("observations", Long.toString(observations())),
                EvidenceValue.of("windows", Long.toString(windows())));
    }
}
