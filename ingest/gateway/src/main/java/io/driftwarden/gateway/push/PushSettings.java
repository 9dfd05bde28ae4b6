package io.driftwarden.gateway.push;

import java.time.Duration;

/**
 * How often to try.
 *
 * @param firstPause after the first attempt; it doubles
 * @param longestPause up to this
 * @param giveUpAfter how long one command is tried; those behind it wait as long
 */
public record PushSettings(Duration firstPause, Duration longestPause, Duration giveUpAfter) {
    /** 1 s, 1 min, 1 h. */
    public static final PushSettings DEFAULT =
            new PushSettings(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

    Duration after(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
