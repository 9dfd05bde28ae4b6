package io.driftwarden.engine.rule;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that a rule compares with, and which a policy may set.
 *
 * @param name such as {@code sends}
 * @param meaning what it is, for whoever sets it
 * @param preset what counts where no policy says otherwise
 * @param least that may be set
 * @param most that may be set
 */
public record Parameter(String name, String meaning, Unit unit, double preset, double least, double most) {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})\\s*(s|m|h|d)");

    /** What is counted. */
    public enum Unit {
        /** Whole numbers of things. */
        COUNT,
        BYTES,
        BITS,
        DAYS,
        /** How many times as much; may have decimals. */
        TIMES,
        /** Written as {@code 90s}, {@code 10m}, {@code 2h} or {@code 1d}; its value is in seconds. */
        DURATION
    }

    public Parameter {
        if (!(least <= preset && preset <= most)) {
            throw new IllegalArgumentException("parameter " + name + ": the default must be from min to max");
        }
    }

    /**
     * The parameter as a metadata file describes it.
     *
     * @throws IllegalArgumentException if a value is none of the unit, or the preset is out of range
     */
    public static Parameter of(String name, String meaning, Unit unit, String preset, String least, String most) {
        return new Parameter(name, meaning, unit, value(unit, preset), value(unit, least), value(unit, most));
    }

    /**
     * A value that may be set.
     *
     * @throws IllegalArgumentException saying what it must be, if it is none
     */
    public double parse(String text) {
        try {
            double value = value(unit, text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(requirement(), e);
        }
        throw new IllegalArgumentException(requirement());
    }

    private String requirement() {
        String what = unit == Unit.DURATION ? "a duration" : "a number";
        String of = unit == Unit.DURATION || unit == Unit.COUNT
                ? ""
                : " of " + unit.name().toLowerCase(Locale.ROOT);
        return "must be " + what + of + " from " + text(least) + " to " + text(most);
    }

    /** The value as it is written. */
    public String text(double value) {
        long whole = Math.round(value);
        if (unit != Unit.DURATION) {
            return whole == value ? Long.toString(whole) : Double.toString(value);
        }
        if (whole % 86_400 == 0) {
            return whole / 86_400 + "d";
        }
        return whole % 3_600 == 0 ? whole / 3_600 + "h" : whole % 60 == 0 ? whole / 60 + "m" : whole + "s";
    }

    private static double value(Unit unit, String text) {
        return switch (unit) {
            case DURATION -> seconds(text);
            case TIMES -> decimal(text);
            case COUNT, BYTES, BITS, DAYS -> Long.parseLong(text);
        };
    }

    private static double decimal(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number");
        }
        return value;
    }

    private static double seconds(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a duration such as 10m");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> count;
            case "m" -> count * 60;
            case "h" -> count * 3_600;
            default -> count * 86_400;
        };
    }
}
