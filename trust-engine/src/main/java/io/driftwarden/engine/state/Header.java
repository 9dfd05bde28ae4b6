package io.driftwarden.engine.state;

/** Who the session is, how far it has come, and whether it is over. */
public record Header(String tenant, String session, Parties parties, Progress progress, Ending ending) {

    static Header of(String tenant, String session) {
        return new Header(tenant, session, Parties.UNKNOWN, Progress.NONE, Ending.OPEN);
    }

    /** The verdict {@code kill} fell on the session. */
    public boolean killed() {
        return ending.killed();
    }

    public Header with(Parties next) {
        return new Header(tenant, session, next, progress, ending);
    }

    public Header with(Progress next) {
        return new Header(tenant, session, parties, next, ending);
    }

    public Header with(Ending next) {
        return new Header(tenant, session, parties, progress, next);
    }
}
