package io.driftwarden.engine.policy;

import io.driftwarden.engine.state.RiskClass;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How findings are answered, by what the tool concerned can do, and how long a session may go on that is blocked.
 *
 * @param others where no tool is concerned, or nothing is said of its class
 * @param classes by risk class
 * @param killAfterBlocks the session's blocked event that is answered {@code kill} instead; 0 for none
 */
public record ResponsePolicy(Response others, Map<RiskClass, Response> classes, int killAfterBlocks) {
    /** The same for all; once may be chance, twice a mistake. */
    public static final ResponsePolicy DEFAULT = new ResponsePolicy(Response.DEFAULT, Map.of(), 3);

    public ResponsePolicy {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /** The answer where a tool of the class is concerned. */
    public Response of(RiskClass risk) {
        return classes.getOrDefault(risk, others);
    }
}
