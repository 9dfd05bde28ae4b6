package io.driftwarden.engine.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The URLs that stand in the query of another one. */
final class Encoded {
    private static final int MAX_DECODED = 4096;
    private static final int MAX_PARAMETERS = 16;
    /** Base64 of {@code http} and {@code ftp:}. */
    private static final List<String> BASE64_STARTS = List.of("aHR0c", "ZnRwO");

    private Encoded() {}

    private static boolean hidesUrl(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (text.regionMatches(true, i, "%3A%2F%2F", 0, 9)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the outer URL's scheme (RFC 3986, section 4.2), and is no path with a slash too many. */
    private static boolean schemeless(String text) {
        boolean slashes = text.startsWith("//") || text.regionMatches(true, 0, "%2F%2F", 0, 6);
        int host = text.startsWith("//") ? 2 : 6;
        return slashes && WholeValue.hostLike(text.substring(host, authorityEnd(text, host)));
    }

    private static int authorityEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.regionMatches(true, i, "%2F", 0, 3)) {
                return i;
            }
        }
        return text.length();
    }

    /** Whether base64 of a URL may begin at the index. */
    private static boolean base64(String text, int at) {
        return BASE64_STARTS.stream().anyMatch(start -> text.startsWith(start, at));
    }

    /** The decoded token, if it is base64 of a URL. */
    private static Optional<String> base64(String token) {
        if (!base64(token, 0)) {
            return Optional.empty();
        }
        String cut = token.substring(0, Math.min(token.length(), MAX_DECODED));
        int length = 0;
        while (length < cut.length() && alphabet(cut.charAt(length))) {
            length++;
        }
        // One character more than full groups carries no whole octet.
        String body = cut.substring(0, length % 4 == 1 ? length - 1 : length)
                .replace('-', '+')
                .replace('_', '/');
        return Optional.of(new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8));
    }

    /** The decoded values of a query that are URLs. */
    static List<String> parameters(String query) {
        List<String> urls = new ArrayList<>();
        for (int from = 0; from < query.length() && urls.size() < MAX_PARAMETERS; ) {
            int ampersand = query.indexOf('&', from);
            int end = ampersand < 0 ? query.length() : ampersand;
            int equals = query.indexOf('=', from);
            String value = equals < 0 || equals > end ? query.substring(from, end) : query.substring(equals + 1, end);
            if (value.length() <= MAX_DECODED
                    && (value.contains("://") || hidesUrl(value) || schemeless(value) || value.startsWith("aHR0c"))) {
                (value.startsWith("aHR0c") ? base64(value) : decode(value)).ifPresent(urls::add);
            }
            from = end + 1;
        }
        return urls;
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // A stray percent sign: not encoded after all.
            return Optional.empty();
        }
    }

    private static boolean alphabet(char c) {
        return ('a' <= c && c <= 'z')
                || ('A' <= c && c <= 'Z')
                || ('0' <= c && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }
}
