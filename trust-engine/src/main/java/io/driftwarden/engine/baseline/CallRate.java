package io.driftwarden.engine.baseline;

import io.driftwarden.engine.state.RateState;

/**
 * The calls of a principal's sessions against a limit that they have reached together. Unlike other baselines it is of now.
 *
 * @param calls at least so many in each slot
 * @param sessions that made them, at least
 */
public record CallRate(RateState calls, int sessions) implements Baseline {}
