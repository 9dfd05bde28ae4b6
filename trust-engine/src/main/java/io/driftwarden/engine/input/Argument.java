package io.driftwarden.engine.input;

import io.driftwarden.engine.excerpt.Excerpt;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.walk.Leaves;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text among the arguments of a call.
 *
 * @param path such as {@code $.options.host}
 * @param name of the field that holds it, or holds the list in which it stands
 */
record Argument(String path, String name, String text) {
    /** Characters read of one argument. */
    static final int MAX_LENGTH = 16_384;

    private static final int MAX_SHOWN = 160;
    private static final int MAX_ARGUMENTS = 128;

    /** Characters read of all arguments together. */
    private static final int BUDGET = 128 * 1024;

    /** The texts, each cut. */
    static List<Argument> of(Observation observation) {
        List<Argument> arguments = new ArrayList<>();
        int[] left = {BUDGET};
        Leaves.visit(observation.payload().arguments(), (path, value) -> {
            if (value.isTextual() && !value.textValue().isBlank()) {
                String text = value.textValue();
                arguments.add(new Argument(
                        path, name(path), text.substring(0, Math.min(Math.min(MAX_LENGTH, left[0]), text.length()))));
                left[0] -= Math.min(left[0], Math.min(MAX_LENGTH, text.length()));
            }
            return arguments.size() < MAX_ARGUMENTS && left[0] > 0;
        });
        return arguments;
    }

    private static String name(String path) {
        int end = path.length();
        while (end >= 2 && path.startsWith("[]", end - 2)) {
            end -= 2;
        }
        return path.substring(path.lastIndexOf('.', end - 1) + 1, end);
    }

    /** The user wrote the very text. */
    boolean askedFor(Observation observation) {
        return said(observation, text);
    }

    /** One of the user's prompts holds the text. */
    static boolean said(Observation observation, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return observation.content().prompts().elements().stream().anyMatch(prompt -> prompt.contains(lower));
    }

    /** The text as evidence shows it. */
    String shown() {
        return Excerpt.of(text, MAX_SHOWN);
    }
}
