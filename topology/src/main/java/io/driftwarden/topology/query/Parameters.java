package io.driftwarden.topology.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.linecorp.armeria.common.QueryParams;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.engine.verdict.Verdict;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Query parameters as values; what is wrong names the parameter. */
final class Parameters {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 500;

    /** No key in the stores is longer. */
    private static final int MAX_LENGTH = 1024;

    private Parameters() {}

    /** A filter with a slip in its name would answer with everything. */
    static void allow(QueryParams given, List<String> known) {
        for (String name : given.names()) {
            if (!known.contains(name)) {
                throw ProblemException.unknownParameter(name, known);
            }
        }
    }

    static String text(String name, String value) {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.badParameter(
                    name, "text of 1 to " + MAX_LENGTH + " characters without control characters");
        }
        return value;
    }

    static String tenant(Optional<String> value) {
        return text("tenant", value.orElse(Envelope.DEFAULT_TENANT));
    }

    /** Empty where nothing is given. */
    static Optional<Boolean> flag(String name, Optional<String> value) {
        return value.map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badParameter(name, "true or false");
        });
    }

    static int limit(Optional<String> value) {
        try {
            int limit = value.map(Integer::parseInt).orElse(DEFAULT_LIMIT);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below, as a number out of range is
        }
        throw ProblemException.badParameter("limit", "a number from 1 to " + MAX_LIMIT);
    }

    static Verdict verdict(Optional<String> value) {
        String name = value.orElse(Verdict.ALLOW.wireName());
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.wireName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameter(
                        "verdict",
                        Arrays.stream(Verdict.values())
                                .map(Verdict::wireName)
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    /** Microseconds since the epoch. */
    static long since(Optional<String> value) {
        if (value.isEmpty()) {
            return Long.MIN_VALUE;
        }
        return EventTime.parse(value.get())
                .orElseThrow(() -> ProblemException.badParameter(
                        "since", "an RFC 3339 time such as 2026-01-01T00:00:00Z (in a URL, + is written %2B)"));
    }

    static String cursor(Optional<String> value) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(value.orElse("")), UTF_8);
            if (text.isEmpty() || asCursor(text).equals(value.orElse(""))) {
                return text.isEmpty() ? "" : text("cursor", text);
            }
        } catch (IllegalArgumentException e) {
            // answered below, as bytes that are no text are
        }
        throw ProblemException.badParameter("cursor", "a next_cursor of an earlier answer");
    }

    static long ordinalCursor(Optional<String> value) {
        String text = cursor(value);
        try {
            long ordinal = text.isEmpty() ? 0 : Long.parseLong(text);
            if (ordinal >= 0 && ordinal < Long.MAX_VALUE) {
                return ordinal;
            }
        } catch (NumberFormatException e) {
            // answered below, as a number out of range is
        }
        throw ProblemException.badParameter("cursor", "a next_cursor of an earlier answer");
    }

    static String asCursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }
}
