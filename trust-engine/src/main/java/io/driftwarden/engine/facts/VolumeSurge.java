package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * More goes out than this session's sender normally sends.
 *
 * @param sender what sends: a tool
 * @param bytes sent now
 * @param mean bytes per earlier send, exponentially weighted
 * @param timesMean the present send over that mean
 * @param deviations the present send's distance from the mean, in standard deviations
 * @param observations earlier sends that the mean rests on
 * @param windowBytes bytes within the present window of event time
 * @param timesWindow the present window over the mean of earlier ones; 0 while there are none
 * @param windows earlier windows that the window's mean rests on
 */
public record VolumeSurge(
        String server,
        String tool,
        String sender,
        long bytes,
        double mean,
        double timesMean,
        double deviations,
        long observations,
        long windowBytes,
        double timesWindow,
        long windows)
        implements Fact {
    @Override
    public String about() {
        return sender;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("bytes", Long.toString(bytes)),
                EvidenceValue.of("mean", Long.toString(Math.round(mean))),
                EvidenceValue.of("times", Long.toString(Math.round(Math.max(timesMean, timesWindow)))),
                EvidenceValue.of("window bytes", Long.toString(windowBytes)),
                EvidenceValue.of("observations", Long.toString(observations)));
    }
}
