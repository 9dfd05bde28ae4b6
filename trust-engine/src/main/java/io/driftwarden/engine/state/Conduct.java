package io.driftwarden.engine.state;

/**
 * How the session meets the controls around it.
 *
 * @param attempts what it was refused, and how it went on
 * @param identity under whose name it acts
 * @param watch who reports on it
 * @param permits what it was permitted
 */
public record Conduct(Attempts attempts, Identity identity, Watch watch, Permits permits) {
    static final Conduct UNKNOWN = new Conduct(Attempts.NONE, Identity.UNKNOWN, Watch.NONE, Permits.NONE);

    public Conduct with(Attempts next) {
        return new Conduct(next, identity, watch, permits);
    }

    public Conduct with(Identity next) {
        return new Conduct(attempts, next, watch, permits);
    }

    public Conduct with(Watch next) {
        return new Conduct(attempts, identity, next, permits);
    }

    public Conduct with(Permits next) {
        return new Conduct(attempts, identity, watch, next);
    }
}
