package io.driftwarden.engine.privilege;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.call.ArgumentWords;
import io.driftwarden.engine.command.CommandLines;
import io.driftwarden.engine.walk.Leaves;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds names within the texts of arguments, such as a path within a command. */
final class Mentions {
    private static final int MAX_LENGTH = 16_384;
    private static final int MIN_NAME = 3;

    private Mentions() {}

    /** The names that stand in a text of the arguments as words of their own. */
    static List<String> of(List<String> names, JsonNode arguments) {
        Set<String> found = new TreeSet<>();
        Leaves.visit(arguments, (path, value) -> {
            String whole = value.asText();
            String cut = whole.substring(0, Math.min(MAX_LENGTH, whole.length()));
            boolean commented =
                    cut.indexOf('#') >= 0 && ArgumentWords.command(path.substring(path.lastIndexOf('.') + 1));
            String text = (commented ? uncommented(cut) : cut).toLowerCase(Locale.ROOT);
            names.stream()
                    .filter(name -> name.length() >= MIN_NAME && standsIn(name, text))
                    .forEach(found::add);
            return found.size() < names.size();
        });
        return List.copyOf(found);
    }

    /** What a shell reads of a command: a comment only speaks of things. */
    private static String uncommented(String command) {
        return CommandLines.of(command).stream()
                .map(words -> String.join(" ", words))
                .collect(Collectors.joining("\n"));
    }

    /** The name stands in the text, nothing of a word around it. */
    static boolean standsIn(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            int end = at + name.length();
            boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (opens && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
