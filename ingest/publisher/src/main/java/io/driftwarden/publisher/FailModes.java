package io.driftwarden.publisher;

import java.util.HashMap;
import java.util.Map;

/**
 * What is decided without a verdict, by the risk class of the tool that is called: reading may go on where sending must not.
 *
 * @param otherwise for what is no call, and for classes that are not listed
 * @param byRisk by risk class: {@code read}, {@code write}, {@code send}, {@code execute} or {@code administer}
 */
public record FailModes(FailMode otherwise, Map<String, FailMode> byRisk) {
    public FailModes {
        byRisk = Map.copyOf(byRisk);
    }

    /** The same for everything. */
    public static FailModes all(FailMode mode) {
        return new FailModes(mode, Map.of());
    }

    /** The same, but for tools of this risk class. */
    public FailModes with(String risk, FailMode mode) {
        Map<String, FailMode> next = new HashMap<>(byRisk);
        next.put(risk, mode);
        return new FailModes(otherwise, next);
    }

    /** @param risk class of the tool, empty if there is none */
    public FailMode of(String risk) {
        return byRisk.getOrDefault(risk, otherwise);
    }
}
