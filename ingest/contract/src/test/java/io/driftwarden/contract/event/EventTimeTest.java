package io.driftwarden.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
    @Property
    void agreesWithTheJdkWhereBothApply(
            @ForAll @LongRange(min = 946_684_800L, max = 4_102_444_799L) long second,
            @ForAll @IntRange(max = 999_999) int micro,
            @ForAll @IntRange(min = -1079, max = 1079) int offsetMinutes)
            throws EventRejectedException {
        Instant instant = Instant.ofEpochSecond(second).plus(micro, ChronoUnit.MICROS);
        String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(instant, ZoneOffset.ofTotalSeconds(offsetMinutes * 60)));

        long micros = EventTime.micros(text);

        assertThat(EventTime.instant(micros)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01t00:00:00z,             2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.123456789012Z, 2026-01-01T00:00:00.123456Z",
        "2026-01-01T00:00:00.5-00:00,      2026-01-01T00:00:00.500Z",
        "2016-12-31T23:59:60Z,             2017-01-01T00:00:00Z",
        "2024-02-29T12:00:00+14:00,        2024-02-28T22:00:00Z",
    })
    void takesWhatRfc3339Takes(String text, Instant expected) throws EventRejectedException {
        long micros = EventTime.micros(text);

        assertThat(EventTime.instant(micros)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-01",
                "2026-01-01T00:00Z",
                "2026-01-01T00:00:00",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.5",
                "2026-01-01T24:00:00Z",
                "2026-13-01T00:00:00Z",
                "2025-02-29T00:00:00Z",
                "2026-01-01T00:00:61Z",
                "2026-01-01T00:00:00+1:00",
                "2026-01-01T00:00:00+24:00",
                "2026-01-01T00:00:00Z ",
                "+2026-01-01T00:00:00Z",
                "20260-01-01T00:00:00Z",
                "2026-01-01T00:00:00+01:00x",
                "2026-01-01T00:00:0０Z"
            })
    void refusesWhatRfc3339Refuses(String text) {
        EventRejectedException refused =
                catchThrowableOfType(EventRejectedException.class, () -> EventTime.micros(text));

        assertThat(refused.reason()).isEqualTo(RejectReason.TIME_NOT_RFC3339);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1999-12-31T23:59:59Z", "2100-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z"})
    void refusesTimesThatWouldPoisonWindows(String text) {
        EventRejectedException refused =
                catchThrowableOfType(EventRejectedException.class, () -> EventTime.micros(text));

        assertThat(refused.reason()).isEqualTo(RejectReason.TIME_OUT_OF_RANGE);
    }

    @Test
    void theAcceptedRangeStartsAtItsFirstMicrosecond() throws EventRejectedException {
        long micros = EventTime.micros("2000-01-01T00:00:00Z");

        assertThat(EventTime.instant(micros)).isEqualTo(EventTime.EARLIEST);
    }
}
