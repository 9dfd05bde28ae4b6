package io.driftwarden.engine.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** A span of event time. */
public sealed interface Span {

    /** @param time microseconds since the epoch */
    boolean contains(long time);

    /** Once; the end is not in it. */
    record Once(Instant from, Instant to) implements Span {
        public Once {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("must end after it begins");
            }
        }

        @Override
        public boolean contains(long time) {
            Instant at = Instant.EPOCH.plus(time, ChronoUnit.MICROS);
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /**
     * Every week.
     *
     * @param days on which it begins
     * @param to its end, not in it; the next day's if it is not after the beginning
     */
    record Weekly(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) implements Span {
        public Weekly {
            days = Set.copyOf(days);
        }

        @Override
        public boolean contains(long time) {
            ZonedDateTime at = Instant.EPOCH.plus(time, ChronoUnit.MICROS).atZone(zone);
            LocalTime clock = at.toLocalTime();
            DayOfWeek today = at.getDayOfWeek();
            if (from.isBefore(to)) {
                return days.contains(today) && !clock.isBefore(from) && clock.isBefore(to);
            }
            return (days.contains(today) && !clock.isBefore(from))
                    || (days.contains(today.minus(1)) && clock.isBefore(to));
        }
    }
}
