package io.driftwarden.engine.weigh;

import java.time.Duration;

/**
 * How findings weigh.
 *
 * @param halfLife event time in which what a family holds against a session halves
 * @param agreement weight from which a family counts as agreeing with another
 * @param killBelow a session whose trust falls below this is killed
 */
public record Weights(Duration halfLife, double agreement, double killBelow) {
    public static final Weights DEFAULT = new Weights(Duration.ofHours(1), 0.08, 20);
}
