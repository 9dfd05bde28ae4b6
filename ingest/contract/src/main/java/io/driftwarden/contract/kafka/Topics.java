package io.driftwarden.contract.kafka;

/** The topics of the contract. Every key is text in UTF-8. */
public final class Topics {
    /** {@code TrustEvent}, keyed by session: what happened. */
    public static final String EVENTS = "trust.events";

    /** {@code TrustVerdict}, keyed by session: one answer for each event, in the partition of {@link ReplyPartition}. */
    public static final String VERDICTS = "trust.verdicts";

    /** {@code TrustAlert}, keyed by session. */
    public static final String ALERTS = "trust.alerts";

    /** The same alerts as OCSF 1.8.0 Detection Finding JSON, keyed by session. */
    public static final String ALERTS_OCSF = "trust.alerts.ocsf";

    /** {@code TrustCommand}, keyed by session: what gateways must do. */
    public static final String COMMANDS = "trust.commands";

    /** {@code DeadLetter}: what could not be read, with the reason. */
    public static final String DEAD_LETTERS = "trust.dlq";

    /**
     * The events of {@link #EVENTS} that tell of a server, keyed by tenant and server. Between the detector's own tasks: not
     * for publishers.
     */
    public static final String SERVER_REPORTS = "trust.servers.reports";

    /** What sessions are told of a server, keyed by session. Between the detector's own tasks: not for publishers. */
    public static final String SERVER_NOTICES = "trust.servers.notices";

    /**
     * A tenant's policy as YAML or JSON text, keyed by tenant; compacted. What is no policy becomes a dead letter. A text,
     * so that what an operator wrote, checked and replayed is what is applied, and its digest is that of the file.
     */
    public static final String POLICIES = "trust.policy";

    /**
     * The policies in force: those of {@link #POLICIES} that the detector admitted, keyed by tenant, all of them in every
     * partition; compacted. Between the detector's own tasks: not for publishers.
     */
    public static final String ACTIVE_POLICIES = "trust.policy.active";

    /**
     * {@code FleetBaseline}, keyed by tenant, a zero byte, and agent, server, tool, channel and destination class, each as in a
     * query of a URL, with a slash between them: what sessions normally send. Compacted; a record without a value takes the
     * baseline away.
     */
    public static final String FLEET = "trust.fleet";

    /** What sessions have sent, keyed as {@link #FLEET}. Between the detector's own tasks: not for publishers. */
    public static final String FLEET_REPORTS = "trust.fleet.reports";

    /** The baselines of {@link #FLEET} without their sketches, in every partition. Between the detector's own tasks. */
    public static final String FLEET_LEVELS = "trust.fleet.levels";

    private Topics() {}
}
