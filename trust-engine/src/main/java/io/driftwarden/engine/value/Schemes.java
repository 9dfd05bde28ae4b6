package io.driftwarden.engine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The schemes with which a URL begins: {@code jar:http://…!/} has two. */
public final class Schemes {
    private static final int MAX_SCHEMES = 5;

    private Schemes() {}

    /** The schemes in lower case, outermost first; empty where there is none. */
    public static List<String> of(String url) {
        List<String> schemes = new ArrayList<>();
        String text = url.strip();
        int from = 0;
        for (int i = 0; i < MAX_SCHEMES; i++) {
            int colon = UrlSplit.schemeEnd(text, from);
            if (colon < 0) {
                break;
            }
            schemes.add(text.substring(from, colon).toLowerCase(Locale.ROOT));
            from = colon + 1;
        }
        return schemes;
    }
}
