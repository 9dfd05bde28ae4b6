package io.driftwarden.engine.value;

import java.util.Locale;
import java.util.Optional;

/**
 * Names of cloud resources that are no URLs: ARNs, Azure Resource Manager ids ({@code /subscriptions/…}, whose case does
 * not count), and Google Cloud resource names ({@code projects/…}, with or without the service before them).
 */
final class CloudResource {
    private static final String ARN = "arn:";
    private static final int ARN_COLONS = 5;
    private static final String AZURE = "/subscriptions/";
    private static final String GOOGLE = "projects/";
    private static final String SERVICE = ".googleapis.com/";

    /** Two pairs of a collection and an id: less is a path that anybody may have. */
    private static final int GOOGLE_PARTS = 4;

    private CloudResource() {}

    /** The text begins like such a name. */
    static boolean leads(String text) {
        return text.startsWith(ARN)
                || text.startsWith(GOOGLE)
                || text.regionMatches(true, 0, AZURE, 0, AZURE.length())
                || serviceEnd(text) > 0;
    }

    /** The canonical name, empty if the text is none. */
    static Optional<String> of(String text) {
        if (text.chars().anyMatch(c -> c <= ' ')) {
            return Optional.empty();
        }
        if (text.startsWith(ARN)) {
            boolean complete = text.chars().filter(c -> c == ':').count() >= ARN_COLONS;
            return complete ? Optional.of(text) : Optional.empty();
        }
        if (text.regionMatches(true, 0, AZURE, 0, AZURE.length())) {
            return Optional.of(trimmed(text).toLowerCase(Locale.ROOT)).filter(name -> name.length() > AZURE.length());
        }
        String name = trimmed(text.substring(serviceEnd(text)));
        return name.startsWith(GOOGLE) && parts(name) >= GOOGLE_PARTS ? Optional.of(name) : Optional.empty();
    }

    /** Where the name begins after {@code //SERVICE.googleapis.com/}; 0 if no service stands before it. */
    private static int serviceEnd(String text) {
        int end = text.startsWith("//") ? text.indexOf(SERVICE) : -1;
        int begins = end + SERVICE.length();
        return end > 2 && text.startsWith(GOOGLE, begins) ? begins : 0;
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    /** How many parts the name has; 0 if one is empty. */
    private static int parts(String name) {
        return name.contains("//")
                ? 0
                : 1 + (int) name.chars().filter(c -> c == '/').count();
    }
}
