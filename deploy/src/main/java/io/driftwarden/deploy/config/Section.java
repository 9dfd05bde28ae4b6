package io.driftwarden.deploy.config;

import io.driftwarden.deploy.console.UserError;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the file, read key by key. What was not asked for by the time of {@link #refuseTheRest} is unknown.
 * Error messages show what the file says, never what the environment put there.
 */
final class Section {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d)");

    private final String file;
    private final String path;
    private final Environment environment;
    private final Map<String, Node> entries;
    private final TreeSet<String> known = new TreeSet<>();

    Section(String file, String path, Environment environment, Node.Mapping mapping) {
        this.file = file;
        this.path = path;
        this.environment = environment;
        this.entries = mapping.entries();
    }

    Optional<String> text(String key) {
        return scalar(key).map(found -> environment.expand(found.text(), place(key, found)));
    }

    int number(String key, int preset, int least, int most) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return preset;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "must be a number from " + least + " to " + most);
        }
        throw wrong(key, "must be a number from " + least + " to " + most);
    }

    boolean flag(String key, boolean preset) {
        String text = text(key).orElse(Boolean.toString(preset));
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "must be true or false");
        };
    }

    Duration duration(String key, Duration preset) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return preset;
        }
        Matcher matcher = DURATION.matcher(text.get());
        if (!matcher.matches()) {
            throw wrong(key, "must be a number with a unit (ms, s, m, h, d), such as 100ms or 7d");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    List<String> texts(String key) {
        Node node = take(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Sequence sequence)) {
            throw wrong(key, "must be a list");
        }
        return sequence.items().stream()
                .map(item -> {
                    if (item instanceof Node.Scalar scalar) {
                        return environment.expand(scalar.text(), place(key, scalar));
                    }
                    throw wrong(key, "must be a list of plain values");
                })
                .toList();
    }

    Section section(String key) {
        Node node = take(key);
        if (node == null || (node instanceof Node.Scalar scalar && scalar.text().isEmpty())) {
            return new Section(file, path + key + ".", environment, new Node.Mapping(1, Map.of()));
        }
        if (node instanceof Node.Mapping mapping) {
            return new Section(file, path + key + ".", environment, mapping);
        }
        throw wrong(key, "must be a mapping of keys to values");
    }

    /** Everything in this section as {@code a.b.c} to value, however it is nested. */
    Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        entries.keySet().forEach(known::add);
        entries.forEach((key, node) -> flatten(key, node, flat));
        return flat;
    }

    private void flatten(String key, Node node, Map<String, String> into) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((inner, value) -> flatten(key + "." + inner, value, into));
        } else if (node instanceof Node.Sequence sequence) {
            into.put(
                    key,
                    String.join(
                            ",",
                            sequence.items().stream()
                                    .map(item -> plain(key, item))
                                    .toList()));
        } else {
            into.put(key, plain(key, node));
        }
    }

    private String plain(String key, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return environment.expand(scalar.text(), place(key, scalar));
        }
        throw wrong(key, "must be a plain value or a list of them");
    }

    /** Refuses a key of this section that nobody asked for. */
    void refuseTheRest() {
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                String hint = Suggestion.of(key, known)
                        .map(name -> "; did you mean '" + path + name + "'?")
                        .orElse("; known here: " + String.join(", ", known));
                throw new UserError(place(key, node) + " is not known" + hint);
            }
        });
    }

    UserError wrong(String key, String requirement) {
        Node node = entries.get(key);
        return new UserError((node == null ? file + ": " + path + key : place(key, node)) + ": " + requirement);
    }

    private Optional<Node.Scalar> scalar(String key) {
        Node node = take(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
            return Optional.of(scalar);
        }
        throw wrong(key, "must have a plain value");
    }

    private @Nullable Node take(String key) {
        known.add(key);
        return entries.get(key);
    }

    private String place(String key, Node node) {
        return file + ":" + node.line() + ": '" + path + key + "'";
    }
}
