package io.driftwarden.engine.server;

import java.util.List;
import java.util.Locale;

/** What a licence asks of who uses the software, by the families of SPDX identifiers. */
final class Licences {
    private static final List<String> PERMISSIVE = List.of(
            "0bsd",
            "apache",
            "artistic",
            "blueoak",
            "bsd",
            "bsl-1.0",
            "cc0",
            "isc",
            "mit",
            "ncsa",
            "postgresql",
            "psf",
            "python",
            "unicode",
            "unlicense",
            "upl",
            "wtfpl",
            "x11",
            "zlib");
    private static final List<String> WEAK = List.of("cddl", "epl", "eupl", "lgpl", "mpl");
    private static final List<String> STRONG = List.of("cc-by-sa", "gpl", "osl");
    private static final List<String> NETWORK = List.of("agpl", "sspl");

    /** What asks as little as nothing, to what may allow nothing at all. */
    private static final int UNKNOWN = 4;

    private Licences() {}

    /** Whether some later licence asks more than every earlier one did. */
    static boolean stricter(List<String> before, List<String> after) {
        int most = before.stream().mapToInt(Licences::demand).max().orElse(0);
        return after.stream().mapToInt(Licences::demand).max().orElse(0) > most;
    }

    /** Of alternatives the user takes the one that asks least; what is joined by AND all applies. */
    private static int demand(String expression) {
        int least = UNKNOWN;
        for (String alternative : expression.toLowerCase(Locale.ROOT).split(" or ", -1)) {
            int most = 0;
            for (String part : alternative.split(" and ", -1)) {
                most = Math.max(
                        most, single(part.replace("(", "").replace(")", "").strip()));
            }
            least = Math.min(least, most);
        }
        return least;
    }

    private static int single(String licence) {
        if (starts(NETWORK, licence)) {
            return 3;
        }
        if (starts(STRONG, licence)) {
            return 2;
        }
        if (starts(WEAK, licence)) {
            return 1;
        }
        return starts(PERMISSIVE, licence) ? 0 : UNKNOWN;
    }

    private static boolean starts(List<String> families, String licence) {
        return families.stream().anyMatch(licence::startsWith);
    }
}
