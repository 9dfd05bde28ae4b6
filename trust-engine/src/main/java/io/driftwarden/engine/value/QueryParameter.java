package io.driftwarden.engine.value;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter of a URL's query, decoded once.
 *
 * @param name empty if it has none
 */
public record QueryParameter(String name, String value) {
    private static final int MAX_PARAMETERS = 32;
    private static final int MAX_VALUE = 4096;

    /** The parameters of a query in their order, up to a cap; those that are too long are left out. */
    public static List<QueryParameter> of(String query) {
        List<QueryParameter> parameters = new ArrayList<>();
        for (int from = 0; from < query.length() && parameters.size() < MAX_PARAMETERS; ) {
            int ampersand = query.indexOf('&', from);
            int end = ampersand < 0 ? query.length() : ampersand;
            int equals = query.indexOf('=', from);
            boolean named = equals >= 0 && equals < end;
            if (end - from <= MAX_VALUE) {
                parameters.add(new QueryParameter(
                        named ? decoded(query.substring(from, equals)) : "",
                        decoded(query.substring(named ? equals + 1 : from, end))));
            }
            from = end + 1;
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign: not encoded after all.
            return text;
        }
    }
}
