package io.driftwarden.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as ECMAScript's Number::toString writes them (ECMA-262, 6.1.6.1.20), which RFC 8785 asks for: the shortest
 * digits that give the same double. {@link Double#toString} is not that: before JDK 19 it may write a digit too many.
 */
final class EcmaNumber {
    private static final long MAX_SAFE = 1L << 53;

    /** Digits that always suffice for a double. */
    private static final int MAX_DIGITS = 17;

    private EcmaNumber() {}

    static String of(JsonNode number) {
        if (number.isIntegralNumber() && number.canConvertToLong() && Math.abs(number.longValue()) <= MAX_SAFE) {
            return Long.toString(number.longValue());
        }
        double value = number.doubleValue();
        return Double.isFinite(value) ? of(value) : number.decimalValue().toString();
    }

    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        String text = format(digits, digits.length() - shortest.scale());
        return value < 0 ? '-' + text : text;
    }

    /**
     * Fewest digits first, the closest of equally many. Where the double below is nearer than the one above, at powers
     * of two, the closest may miss and its neighbour hit.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN}) {
                BigDecimal candidate = exact.round(new MathContext(digits, mode));
                if (candidate.doubleValue() == value) {
                    return candidate;
                }
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
    }

    /**
     * The digits with their decimal point.
     *
     * @param point how many digits stand before the point: <em>n</em> of the specification
     */
    private static String format(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = count == 1 ? "" : '.' + digits.substring(1);
        return digits.charAt(0) + fraction + 'e' + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }
}
