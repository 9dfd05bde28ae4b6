package io.driftwarden.gateway.mcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * One challenge of a {@code WWW-Authenticate} header (RFC 9110 section 11.6.1; the parameters of {@code Bearer} are in RFC 6750 section
 * 3 and RFC 9728 section 5.1). Headers are read in one pass, as far as they go: what is malformed is passed over.
 *
 * @param scheme in lower case
 * @param parameters by names in lower case; the first of a name counts
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final int LONGEST_HEADER = 8_192;
    private static final int MAX_SCOPES = 64;
    private static final int LONGEST_SCOPE = 200;
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~"; // RFC 9110 section 5.6.2

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** All challenges of a header; of several lines with commas between, too. */
    static List<Challenge> of(String header) {
        return new Reader(header.substring(0, Math.min(header.length(), LONGEST_HEADER))).all();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Whether it says that the token's scopes do not suffice. */
    boolean asksForMore() {
        return parameter("error").filter("insufficient_scope"::equals).isPresent();
    }

    /** The scopes that it asks for. */
    List<String> scopes() {
        return parameter("scope").stream()
                .flatMap(scopes -> Arrays.stream(scopes.split(" ", -1)))
                .filter(scope -> !scope.isEmpty() && scope.length() <= LONGEST_SCOPE)
                .limit(MAX_SCOPES)
                .toList();
    }

    static boolean isTokenCharacter(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || TOKEN_MARKS.indexOf(c) >= 0);
    }

    private static final class Reader {
        private final String text;
        private final List<Challenge> challenges = new ArrayList<>();
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private String scheme = "";
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Challenge> all() {
            while (at < text.length()) {
                String token = take(Challenge::isTokenCharacter);
                if (token.isEmpty()) {
                    at++;
                    continue;
                }
                take(c -> c == ' ' || c == '\t');
                if (!scheme.isEmpty() && at < text.length() && text.charAt(at) == '=') {
                    at++;
                    take(c -> c == ' ' || c == '\t');
                    parameters.putIfAbsent(token.toLowerCase(Locale.ROOT), value());
                } else {
                    end();
                    scheme = token.toLowerCase(Locale.ROOT);
                }
            }
            end();
            return challenges;
        }

        private void end() {
            if (!scheme.isEmpty()) {
                challenges.add(new Challenge(scheme, parameters));
                parameters.clear();
            }
        }

        private String value() {
            return at < text.length() && text.charAt(at) == '"'
                    ? quoted()
                    : take(c -> c != ',' && c != ' ' && c != '\t');
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }

        private String take(IntPredicate wanted) {
            int from = at;
            while (at < text.length() && wanted.test(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }
    }
}
