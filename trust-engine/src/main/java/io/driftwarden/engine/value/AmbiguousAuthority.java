package io.driftwarden.engine.value;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * Authorities that parsers cut differently, so that one checks another host than the next one goes to (Tsai, "A New Era of SSRF",
 * 2017): {@code good.example\@evil.example} ends at the backslash for a browser and at the slash for clients that keep to RFC 3986.
 */
final class AmbiguousAuthority {
    private static final String CUTS = "@\\#? \t";
    private static final int MAX_PIECES = 16;

    private AmbiguousAuthority() {}

    /**
     * Host and port that some parser takes and that lead inside, a metadata service before others; null if there are none.
     *
     * @param authority all that stands before the first slash of the path
     */
    static @Nullable String inner(String authority) {
        if (authority.indexOf('@') < 0 || parameters(authority)) {
            return null;
        }
        String inner = null;
        int from = 0;
        for (int i = 0; i < MAX_PIECES && from <= authority.length(); i++) {
            int end = cut(authority, from);
            boolean taken = from > 0 ? authority.charAt(from - 1) == '@' : !authority.startsWith("@", end);
            AddressClass leads = taken ? leads(authority.substring(from, end)) : AddressClass.NONE;
            if (leads == AddressClass.METADATA) {
                return authority.substring(from, end);
            }
            if (leads.internal() && inner == null) {
                inner = authority.substring(from, end);
            }
            from = end + 1;
        }
        return inner;
    }

    /** Behind the question mark or hash stands a query after all, or before it a log-in: {@code user:pass#word@host}. */
    private static boolean parameters(String authority) {
        int query = 0;
        while (query < authority.length() && "?#".indexOf(authority.charAt(query)) < 0) {
            query++;
        }
        if (query == authority.length()) {
            return false;
        }
        int at = authority.indexOf('@', query);
        int equals = authority.indexOf('=', query);
        String first = authority.substring(0, cut(authority, 0));
        return (equals >= 0 && equals < at) || first.indexOf('.') < 0 || leads(first) == AddressClass.NONE;
    }

    private static int cut(String authority, int from) {
        int end = from;
        while (end < authority.length() && CUTS.indexOf(authority.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static AddressClass leads(String piece) {
        UrlSplit split = UrlSplit.hostAndPort(piece);
        Host host =
                split.portNumber() == null ? null : HostParser.parse(split.host(), EnumSet.noneOf(Obfuscation.class));
        return host == null ? AddressClass.NONE : host.addressClass();
    }
}
