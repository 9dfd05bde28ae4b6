package io.driftwarden.engine.rule;

import java.time.Duration;

/** Event time by which observers measure for a rule; the rule declares it as a parameter, with the same preset. */
public enum Window {
    /** Refusals further apart than this are no series. */
    PROBING("DW-PRV-004", "within", Duration.ofMinutes(10)),
    /** Grants further apart than this are no loop. */
    STEP_UPS("DW-PRV-011", "within", Duration.ofMinutes(30)),
    /** A call that was not answered for so long will not be answered any more. */
    ANSWER("DW-VIS-003", "patience", Duration.ofMinutes(15)),
    /** Events out of order by less than this are ordinary where several sources report. */
    GRACE("DW-VIS-005", "grace", Duration.ofMinutes(5)),
    /** So long a source is silent before it is missed. */
    SILENCE("DW-VIS-006", "silence", Duration.ofMinutes(10));

    private final String rule;
    private final String parameter;
    private final Duration preset;

    Window(String rule, String parameter, Duration preset) {
        this.rule = rule;
        this.parameter = parameter;
        this.preset = preset;
    }

    public String rule() {
        return rule;
    }

    public String parameter() {
        return parameter;
    }

    public Duration preset() {
        return preset;
    }

    long micros() {
        return preset.toSeconds() * 1_000_000;
    }
}
