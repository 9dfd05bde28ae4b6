package io.driftwarden.engine.destination;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The images of a Markdown text (CommonMark 0.31.2, sections 6.4 and 4.7): {@code ![text](url)}, {@code ![text][label]} and
 * {@code ![label]}, whose label a line {@code [label]: url} explains. What only links explain is left out.
 */
final class MarkdownImages {
    private static final int MAX_IMAGES = 64;
    private static final Pattern IMAGE =
            Pattern.compile("!\\[([^\\[\\]]{0,200})\\](?:\\(\\s*<?([^\\s<>()]{4,300})|\\[([^\\[\\]]{1,200})\\])?");
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^ {0,3}\\[([^\\[\\]]{1,200})\\]:\\s*<?([^\\s<>]{4,300})");

    private MarkdownImages() {}

    /** Their URLs as they are written. */
    static List<String> of(String markdown) {
        List<String> urls = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        Matcher image = IMAGE.matcher(markdown);
        for (int i = 0; i < MAX_IMAGES && image.find(); i++) {
            if (image.group(2) != null) {
                urls.add(image.group(2));
            } else {
                labels.add(label(image.group(image.group(3) == null ? 1 : 3)));
            }
        }
        Matcher definition = DEFINITION.matcher(markdown);
        while (!labels.isEmpty() && urls.size() < MAX_IMAGES && definition.find()) {
            if (labels.contains(label(definition.group(1)))) {
                urls.add(definition.group(2));
            }
        }
        return urls;
    }

    /** Labels count as equal whatever their case and blanks. */
    private static String label(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
