package io.driftwarden.engine.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;

/** Tells whether a value is of the kind that its field's name promises. */
final class AuthorityValue {
    private static final int MAX_LENGTH = 2_048;
    private static final Pattern PLACE =
            Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*://\\S+|//\\S+|mailto:\\S+|[^\\s@]+@[^\\s@]+\\.[a-z]{2,}"
                    + "|(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}]{2,}(?::\\d+)?(?:/\\S*)?|\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?(?:/\\S*)?"
                    + "|localhost(?::\\d+)?(?:/\\S*)?|\\[[0-9a-f:.]+\\](?::\\d+)?(?:/\\S*)?)$");
    private static final Pattern IDENTIFIER = Pattern.compile("^[\\p{L}_][\\p{L}\\p{N}_.:/-]{0,127}$");
    private static final String RIGHT = "(?:[\\p{L}*_][\\p{L}\\p{N}_-]*[.:/*][\\p{L}\\p{N}_.:/*-]*[\\p{L}\\p{N}*]"
            + "|read|write|admin|owner|manage|delete|execute|root|all)";

    /** One word, or a list of words each of which is a right by its form: {@code repo:read mail.send}. */
    private static final Pattern GRANT = Pattern.compile(
            "(?i)^(?:[\\p{L}*_][\\p{L}\\p{N}_.:/*-]{0,127}|" + RIGHT + "(?:(?: |, ?)" + RIGHT + "){1,15})$");

    private static final Set<String> YES = Set.of(
            "true",
            "yes",
            "on",
            "1",
            "granted",
            "approved",
            "allowed",
            "enabled",
            "authorized",
            "authorised",
            "confirmed",
            "full",
            "all",
            "bypass",
            "override",
            "skip",
            "ignore",
            "none");
    private static final Set<String> NO =
            Set.of("false", "no", "off", "0", "denied", "null", "none", "nil", "n/a", "unknown", "never");
    private static final Set<String> OFF =
            Set.of("false", "no", "off", "0", "none", "disabled", "never", "not required");

    private AuthorityValue() {}

    static boolean carries(AuthorityKind kind, JsonNode value) {
        if (value.isArray()) {
            return !value.isEmpty() && carries(kind, value.get(0));
        }
        if (value.isBoolean()) {
            return switch (kind) {
                case EXCEPTION, APPROVAL, EXECUTION -> value.booleanValue();
                case CONTROL -> !value.booleanValue();
                default -> false;
            };
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case ENDPOINT -> PLACE.matches(text);
            case FALLBACK, NEXT_TOOL -> !NO.contains(lower) && (PLACE.matches(text) || IDENTIFIER.matches(text));
            case RECIPIENT, EXECUTION, PRIORITY -> !NO.contains(lower);
            case CREDENTIAL -> text.length() >= 4 && !NO.contains(lower) && unspaced(text);
            case SCOPE -> !NO.contains(lower) && GRANT.matches(text);
            case CONTROL -> OFF.contains(lower);
            case EXCEPTION, APPROVAL -> YES.contains(lower) || PLACE.matches(text);
        };
    }

    /** One word, or a scheme and one word: {@code Bearer abc}. */
    private static boolean unspaced(String text) {
        int space = text.indexOf(' ');
        return space < 0 || (space < 12 && text.indexOf(' ', space + 1) < 0);
    }
}
