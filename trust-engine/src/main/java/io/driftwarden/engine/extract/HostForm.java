package io.driftwarden.engine.extract;

import io.driftwarden.engine.value.Canonical;
import java.util.Locale;
import java.util.Set;

/** Tells hosts from other words with dots: file names, versions, abbreviations, code. */
final class HostForm {
    /** Top-level domains that are common file extensions or ends of identifiers: two labels are not enough with them. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "py", "md", "sh", "rs", "pl", "zip", "so", "ps", "cc", "ml", "mov", "id", "name", "java", "in", "is", "it",
            "at", "to", "as", "be", "do", "no", "me", "my", "us", "la", "st", "ts", "js", "cs", "vb", "hs", "kt", "gz",
            "ac", "am", "by", "info", "data", "map", "next", "now", "call", "run", "foo", "bar", "app", "date", "cat");

    private static final int MAX_HOST = 253;
    private static final String LOCAL = "localhost:";

    private HostForm() {}

    /** Where the host of a text that may go on with port, path or query ends. */
    static int hostEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == ':' || c == '?' || c == '#') {
                return i;
            }
        }
        return text.length();
    }

    /** Without any hint, the text begins with an IP address, a name below a public suffix, or this machine and a port. */
    static boolean inText(String text) {
        if (text.indexOf(':') >= 0 && (ipv6(text) || localPort(text))) {
            return true;
        }
        int end = hostEnd(text);
        while (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        int lastDot = text.lastIndexOf('.', end - 1);
        if (lastDot <= 0 || end > MAX_HOST || end - lastDot < 2) {
            return false;
        }
        String host = text.substring(0, end);
        if (Character.isDigit(host.charAt(end - 1))) {
            return quad(host);
        }
        String last = host.substring(lastDot + 1);
        boolean one = host.indexOf('.') == lastDot;
        boolean named =
                host.equals(lower(host)) || host.equals(upper(host)) || host.regionMatches(true, 0, "www.", 0, 4);
        return named
                && last.chars().allMatch(Character::isLetter)
                && !(one && AMBIGUOUS.contains(last))
                && Canonical.publicName(host);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** {@code user@host:path}, as git and scp write it. */
    static boolean scp(String text) {
        int at = text.indexOf('@');
        int colon = text.indexOf(':', at);
        return at > 0
                && colon > at + 1
                && colon + 1 < text.length()
                && !Character.isDigit(text.charAt(colon + 1))
                && text.indexOf('/') > colon;
    }

    /** Two capital letters and two digits. */
    static boolean ibanStart(CharSequence text, int at) {
        return at + 4 <= text.length()
                && capital(text.charAt(at))
                && capital(text.charAt(at + 1))
                && digit(text.charAt(at + 2))
                && digit(text.charAt(at + 3));
    }

    private static boolean ipv6(String text) {
        if (text.length() < 3 || text.length() > 64 || !(text.contains("::") || colons(text) == 7)) {
            return false;
        }
        return text.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0)
                && text.chars().anyMatch(Character::isDigit);
    }

    private static boolean localPort(String text) {
        return text.regionMatches(true, 0, LOCAL, 0, LOCAL.length())
                && text.length() > LOCAL.length()
                && digit(text.charAt(LOCAL.length()));
    }

    private static long colons(String text) {
        return text.chars().filter(c -> c == ':').count();
    }

    private static boolean quad(String host) {
        int parts = 1;
        int value = -1;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '.') {
                if (value < 0) {
                    return false;
                }
                parts++;
                value = -1;
            } else if (digit(c)) {
                value = Math.max(value, 0) * 10 + (c - '0');
                if (value > 255) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return parts == 4 && value >= 0;
    }

    private static boolean capital(char c) {
        return 'A' <= c && c <= 'Z';
    }

    private static boolean digit(char c) {
        return '0' <= c && c <= '9';
    }
}
