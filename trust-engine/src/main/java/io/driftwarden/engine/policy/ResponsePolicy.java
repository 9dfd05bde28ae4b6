package io.driftwarden.engine.policy;

import io.driftwarden.engine.state.RiskClass;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How findings are answered, by what the tool concerned can do.
 *
 * @param others where no tool is concerned, or nothing is said of its class
 * @param classes by risk class
 */
public record ResponsePolicy(Response others, Map<RiskClass, Response> classes) {
    /** The same for all. */
    public static final ResponsePolicy DEFAULT = new ResponsePolicy(Response.DEFAULT, Map.of());

    public ResponsePolicy {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /** The answer where a tool of the class is concerned. */
    public Response of(RiskClass risk) {
        return classes.getOrDefault(risk, others);
    }
}
