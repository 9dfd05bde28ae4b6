package io.driftwarden.engine.redirect;

import java.util.List;

/**
 * Reads responses in lines, as {@code curl -i}, {@code curl -v} and {@code wget} print them and fetching tools put them before a
 * page. Only what stands at a text's beginning is one: a page about redirects shows others further down.
 */
final class HeadReader {
    private static final int MAX_TEXT = 32_768;
    private static final int MAX_LINES = 256;
    private static final int MAX_LINE = 8_192;
    /** Lines of something else that a client may print before a response. */
    private static final int MAX_OTHER = 4;

    private static final int MAX_NAME = 40;

    private HeadReader() {}

    static void read(String text, List<Step> steps) {
        Response response = new Response();
        int end = Math.min(text.length(), MAX_TEXT);
        int other = 0;
        int lines = 0;
        for (int from = 0; from < end && other <= MAX_OTHER && lines++ < MAX_LINES; ) {
            int to = lineEnd(text, from, end);
            String line = line(text, from, to);
            int status = statusLine(line);
            if (status > 0) {
                response.tell(steps, Standing.ALONE);
                response = new Response();
                response.status(status);
                other = 0;
            } else if (!line.isEmpty() && !header(line, response)) {
                other++;
            }
            from = to + 1;
        }
        response.tell(steps, Standing.ALONE);
    }

    /** Header lines alone. */
    static void lines(String text, Response response) {
        int end = Math.min(text.length(), MAX_TEXT);
        for (int from = 0; from < end; ) {
            int to = lineEnd(text, from, end);
            String line = line(text, from, to);
            response.status(statusLine(line));
            header(line, response);
            from = to + 1;
        }
    }

    private static int lineEnd(String text, int from, int end) {
        int newline = text.indexOf('\n', from);
        return newline < 0 || newline > end ? end : newline;
    }

    /** The line without what {@code curl -v} puts before it; nothing of what it sent or says itself. */
    private static String line(String text, int from, int to) {
        String line = text.substring(from, Math.min(to, from + MAX_LINE)).strip();
        if (line.startsWith("< ")) {
            return line.substring(2);
        }
        boolean aside = line.length() == 1 || line.startsWith("> ") || line.startsWith("* ");
        return aside ? "" : line;
    }

    private static int statusLine(String line) {
        if (!line.startsWith("HTTP")) {
            return Response.number(line);
        }
        for (int space = line.indexOf(' '); space > 0; space = line.indexOf(' ', space + 1)) {
            int status = Response.number(line.substring(space + 1));
            if (status > 0) {
                return status;
            }
        }
        return 0;
    }

    private static boolean header(String line, Response response) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > MAX_NAME) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != ' ') {
                return false;
            }
        }
        String value = line.substring(colon + 1).strip();
        // wget adds what it is doing about it.
        int space = value.indexOf(' ');
        String name = Response.plain(line.substring(0, colon));
        response.field(name, space < 0 || value.length() < 5 ? value : value.substring(0, space));
        return true;
    }
}
