package io.driftwarden.engine.redirect;

import java.util.List;
import java.util.Set;

/** What a response says of itself, in JSON or in lines. */
final class Response {
    private static final int MAX_NAME = 40;
    private static final int MAX_URL = 8_192;

    private static final Set<String> STATUS = Set.of(
            "status",
            "statuscode",
            "httpstatus",
            "httpstatuscode",
            "httpcode",
            "code",
            "responsecode",
            "responsestatus");
    /** Where a response with the status of a redirect sends on to. */
    private static final Set<String> ONWARD = Set.of(
            "location",
            "redirect",
            "redirecturl",
            "redirecturi",
            "redirectlocation",
            "redirecttarget",
            "redirectto",
            "redirectsto");
    /** Where a request ended, whatever the status. */
    private static final Set<String> END = Set.of(
            "finalurl",
            "finaluri",
            "effectiveurl",
            "urleffective",
            "resolvedurl",
            "responseurl",
            "redirectedto",
            "redirectedurl");

    private static final Set<String> CONTENT = Set.of("headers", "body", "content", "html", "text", "contenttype");

    private int status;
    private String url = "";
    private String onward = "";
    private String end = "";
    private boolean redirected;
    private boolean content;

    /** A field's name without what conventions differ in: {@code finalUrl} and {@code Final-URL} are {@code finalurl}. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(MAX_NAME);
        for (int i = 0; i < name.length() && plain.length() < MAX_NAME; i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 32));
            } else if (c >= 'a' && c <= 'z') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** @param name {@link #plain} */
    void field(String name, String value) {
        content |= CONTENT.contains(name);
        if (STATUS.contains(name)) {
            status(number(value));
        } else if (name.equals("redirected")) {
            redirected = value.equals("true");
        } else if (value.length() <= MAX_URL) {
            url(name, value);
        }
    }

    private void url(String name, String value) {
        if (ONWARD.contains(name)) {
            onward = onward.isEmpty() ? value : onward;
        } else if (END.contains(name)) {
            end = value;
        } else if (name.equals("url") || name.equals("uri")) {
            url = value;
        }
    }

    /** The status, unless one was told before; 0 for none. */
    void status(int told) {
        status = status == 0 ? told : status;
    }

    /** It holds what a response brings. */
    void answers() {
        content = true;
    }

    void tell(List<Step> steps, Standing standing) {
        boolean passed = standing == Standing.PASSED;
        boolean sendsOn = sendsOn(status) && !onward.isEmpty();
        if (sendsOn) {
            steps.add(new Step(url, onward, passed));
        }
        boolean answered = redirected || (content && status >= 200 && !sendsOn(status));
        if (standing == Standing.LISTED) {
            return;
        }
        if (!end.isEmpty()) {
            steps.add(new Step("", end, true));
        } else if (!url.isEmpty() && !sendsOn && (passed || answered)) {
            steps.add(new Step("", url, true));
        }
    }

    private static boolean sendsOn(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** The status that a text begins with, such as {@code 302 Found}; 0 if none. */
    static int number(String text) {
        boolean digits = text.length() >= 3
                && digit(text, 0)
                && digit(text, 1)
                && digit(text, 2)
                && (text.length() == 3 || text.charAt(3) == ' ');
        return digits ? Integer.parseInt(text, 0, 3, 10) : 0;
    }

    private static boolean digit(String text, int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
