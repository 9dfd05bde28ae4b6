package io.driftwarden.engine.policy.file;

import io.driftwarden.engine.policy.Maintenance;
import io.driftwarden.engine.policy.Span;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.engine.yaml.Section;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads the list {@code maintenance}. */
final class Windows {
    private Windows() {}

    static List<Maintenance> read(Section root) {
        return root.sections("maintenance").stream().map(Windows::window).toList();
    }

    private static Maintenance window(Section section) {
        Set<String> rules = new HashSet<>(section.each("rules", Switches::rule));
        if (rules.isEmpty()) {
            throw section.wrong(
                    "rules", "is missing; name the rules that only flag meanwhile, such as [CAP, DW-SUP-001]");
        }
        Maintenance window = new Maintenance(
                section.text("name").orElse("maintenance"),
                span(section),
                rules,
                new HashSet<>(section.texts("servers")));
        section.refuseTheRest();
        return window;
    }

    private static Span span(Section section) {
        Set<DayOfWeek> days = new HashSet<>(section.each("days", Windows::day));
        ZoneId zone = section.one(
                        "zone", text -> time(text, ZoneId::of, "is no time zone: write for example Europe/Berlin"))
                .orElse(ZoneId.of("UTC"));
        if (!days.isEmpty()) {
            return new Span.Weekly(days, clock(section, "from"), clock(section, "to"), zone);
        }
        Instant from = instant(section, "from");
        Instant to = instant(section, "to");
        try {
            return new Span.Once(from, to);
        } catch (IllegalArgumentException e) {
            throw section.wrong("to", "" + e.getMessage());
        }
    }

    private static DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (name.equals(text.toLowerCase(Locale.ROOT))
                    || name.substring(0, 3).equals(text.toLowerCase(Locale.ROOT))) {
                return day;
            }
        }
        throw new IllegalArgumentException("is no day of the week: write for example sat");
    }

    private static LocalTime clock(Section section, String key) {
        return section.one(key, text -> time(text, LocalTime::parse, "is no time of day: write for example \"22:00\""))
                .orElseThrow(() -> missing(section, key, "\"22:00\""));
    }

    private static Instant instant(Section section, String key) {
        return section.one(
                        key,
                        text -> time(
                                text,
                                Instant::parse,
                                "is no time: write for example 2026-12-01T20:00:00Z, or name days"))
                .orElseThrow(() -> missing(section, key, "2026-12-01T20:00:00Z"));
    }

    private static InvalidYamlException missing(Section section, String key, String example) {
        return section.wrong(key, "is missing; write for example " + example);
    }

    private static <T> T time(String text, Function<String, T> reader, String otherwise) {
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(otherwise, e);
        }
    }
}
