package io.driftwarden.deploy.mcp;

import io.driftwarden.deploy.mcp.ScriptedAgent.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One session's life: a note after the other and, if it is doomed, what gets it killed; after that, notes at one gateway and the other
 * by turns. A run is a step; steps follow each other.
 */
final class Life implements Runnable {
    static final int NEVER = -1;

    private static final String METADATA = "http://169.254.169.254/latest/meta-data/iam/security-credentials/";
    private static final int DYING = 3;
    private static final int AFTERLIFE = 3;

    private final String session;
    private final ScriptedAgent here;
    private final ScriptedAgent elsewhere;
    private final int death;
    private final AtomicInteger steps = new AtomicInteger();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /** @param death the step that begins to get it killed, or {@link #NEVER} */
    Life(String session, ScriptedAgent here, ScriptedAgent elsewhere, int death) {
        this.session = session;
        this.here = here;
        this.elsewhere = elsewhere;
        this.death = death;
    }

    @Override
    public void run() {
        try {
            int step = steps.getAndIncrement();
            if (step == 0) {
                here.begin();
            }
            if (doomed() && step >= death && step < death + DYING) {
                here.call("fetch", Map.of("id", session, "url", METADATA + step));
            } else {
                boolean away = doomed() && step > death && step % 2 == 0;
                Reply reply = (away ? elsewhere : here).call("read_note", Map.of("id", session));
                notes.add(reply.passed() ? "" : reply.verdict());
            }
        } catch (Exception e) {
            failures.add(e);
        }
    }

    String session() {
        return session;
    }

    boolean doomed() {
        return death != NEVER;
    }

    /** Whether its last steps came after what got it killed. */
    boolean over() {
        return doomed() && steps.get() >= death + DYING + AFTERLIFE;
    }

    /** The verdicts on its notes, in order; empty where one passed. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    @Override
    public String toString() {
        return session + " " + death + " " + notes + failures;
    }
}
