package io.driftwarden.engine.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A check of a server's version, as {@code evidence.reported} names it. */
public enum Check {
    STATIC_ANALYSIS(Gate.STATIC),
    SECRET_DETECTION(Gate.STATIC),
    DEPENDENCY_AUDIT(Gate.STATIC),
    BEHAVIORAL_ANALYSIS(Gate.STATIC),
    SANDBOX_EXECUTION(Gate.DYNAMIC),
    OUTPUT_VALIDATION(Gate.DYNAMIC),
    EVASION_RESISTANCE(Gate.DYNAMIC),
    /** Of no gate: a licence says nothing about what a server does. */
    LICENSE_AUDIT(Gate.NONE);

    /** Checks that must all pass together. */
    public enum Gate {
        /** What can be known without running the server. */
        STATIC,
        /** What shows when it runs. */
        DYNAMIC,
        NONE
    }

    private final Gate gate;

    Check(Gate gate) {
        this.gate = gate;
    }

    public Gate gate() {
        return gate;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The check of that name. */
    public static Optional<Check> of(String wireName) {
        return Arrays.stream(values())
                .filter(check -> check.wireName().equals(wireName))
                .findFirst();
    }

    static List<Check> of(Gate gate) {
        return Arrays.stream(values()).filter(check -> check.gate == gate).toList();
    }
}
