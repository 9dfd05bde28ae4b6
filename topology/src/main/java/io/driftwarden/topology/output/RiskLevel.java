package io.driftwarden.topology.output;

/** How risky a session is, by CAEP 1.0's three levels. */
enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH;

    private static final double LOW_FROM = 70;
    private static final double MEDIUM_FROM = 40;

    /** The level of a session with that much trust, 100 to 0. */
    static RiskLevel of(double score) {
        if (score >= LOW_FROM) {
            return LOW;
        }
        return score >= MEDIUM_FROM ? MEDIUM : HIGH;
    }
}
