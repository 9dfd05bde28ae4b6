package io.driftwarden.contract.event;

import static io.driftwarden.contract.event.RejectReason.TIME_NOT_RFC3339;
import static io.driftwarden.contract.event.RejectReason.TIME_OUT_OF_RANGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;

/**
 * Event time: RFC 3339 text on the wire, microseconds since the epoch inside.
 *
 * <p>Written by hand because the JDK's formatters differ from RFC 3339 section 5.6 on both sides: they take times without
 * seconds and years of five digits, and refuse the lower-case {@code t} and {@code z}, fractions beyond nanoseconds and
 * the leap second. Digits beyond microseconds are cut; a leap second is the first second of the next minute.
 */
public final class EventTime {
    /** The earliest accepted time, 2000-01-01T00:00:00Z. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** The first time that is no longer accepted, 2100-01-01T00:00:00Z. */
    public static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private static final long EARLIEST_MICROS = EARLIEST.getEpochSecond() * 1_000_000;
    private static final long END_MICROS = END.getEpochSecond() * 1_000_000;

    private EventTime() {}

    /**
     * The time in microseconds since the epoch.
     *
     * @throws EventRejectedException if it is not RFC 3339, or outside {@link #EARLIEST} to {@link #END}
     */
    public static long micros(String time) throws EventRejectedException {
        OptionalLong micros = parse(time);
        if (micros.isEmpty()) {
            throw new EventRejectedException(
                    TIME_NOT_RFC3339, "time is not an RFC 3339 timestamp such as 2026-01-01T00:00:02Z");
        }
        if (micros.getAsLong() < EARLIEST_MICROS || micros.getAsLong() >= END_MICROS) {
            throw new EventRejectedException(
                    TIME_OUT_OF_RANGE, "time is not between " + EARLIEST + " and " + END + " (exclusive)");
        }
        return micros.getAsLong();
    }

    /** The instant of {@code micros}. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /** Microseconds since the epoch of an RFC 3339 timestamp of the years 0000 to 9999, or empty if it is not one. */
    public static OptionalLong parse(String time) {
        int length = time.length();
        if (length < 20
                || time.charAt(4) != '-'
                || time.charAt(7) != '-'
                || (time.charAt(10) | 0x20) != 't'
                || time.charAt(13) != ':'
                || time.charAt(16) != ':') {
            return OptionalLong.empty();
        }
        int year = number(time, 0, 4);
        int month = number(time, 5, 7);
        int day = number(time, 8, 10);
        int hour = number(time, 11, 13);
        int minute = number(time, 14, 16);
        int second = number(time, 17, 19);
        int zone = time.charAt(19) == '.' ? endOfDigits(time, 20) : 19;
        int offset = zone == 20 || zone == length ? INVALID : offsetMinutes(time, zone);
        boolean inRange = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second <= 60
                && offset != INVALID;
        if (!inRange) {
            return OptionalLong.empty();
        }
        long minutes = LocalDate.of(year, month, day).toEpochDay() * 1440 + hour * 60L + minute - offset;
        return OptionalLong.of((minutes * 60 + second) * 1_000_000 + fractionMicros(time, zone));
    }

    private static final int INVALID = Integer.MIN_VALUE;

    private static int offsetMinutes(String time, int at) {
        char sign = time.charAt(at);
        if ((sign | 0x20) == 'z') {
            return time.length() == at + 1 ? 0 : INVALID;
        }
        if ((sign != '+' && sign != '-') || time.length() != at + 6 || time.charAt(at + 3) != ':') {
            return INVALID;
        }
        int hours = number(time, at + 1, at + 3);
        int minutes = number(time, at + 4, at + 6);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return INVALID;
        }
        int offset = hours * 60 + minutes;
        return sign == '-' ? -offset : offset;
    }

    private static long fractionMicros(String time, int zone) {
        long micros = 0;
        for (int i = 20; i < 26; i++) {
            micros = micros * 10 + (i < zone ? time.charAt(i) - '0' : 0);
        }
        return micros;
    }

    private static int endOfDigits(String time, int from) {
        int at = from;
        while (at < time.length() && isDigit(time.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int number(String time, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(time.charAt(i))) {
                return -1;
            }
            value = value * 10 + time.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
