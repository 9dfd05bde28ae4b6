package io.driftwarden.engine.weigh;

/**
 * What one rule family holds against a session now.
 *
 * @param uid of the finding that weighs most in it
 * @param weight 0 to 1, rounded to thousandths
 */
public record Share(String family, String uid, double weight) {}
