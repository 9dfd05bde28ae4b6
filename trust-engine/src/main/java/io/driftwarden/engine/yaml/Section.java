package io.driftwarden.engine.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the file, read key by key. What was not asked for by the time of {@link #refuseTheRest} is unknown.
 * Error messages show what the file says, never what an expansion put there.
 */
public final class Section {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d)");

    private final String file;
    private final String path;
    private final Expansion expansion;
    private final int line;
    private final Map<String, Node> entries;
    private final TreeSet<String> known = new TreeSet<>();

    public Section(String file, String path, Expansion expansion, Node.Mapping mapping) {
        this.file = file;
        this.path = path;
        this.expansion = expansion;
        this.line = mapping.line();
        this.entries = mapping.entries();
    }

    public Optional<String> text(String key) {
        return scalar(key).map(found -> expansion.expand(found.text(), place(key, found)));
    }

    public int number(String key, int preset, int least, int most) {
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

    public boolean flag(String key, boolean preset) {
        String text = text(key).orElse(Boolean.toString(preset));
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "must be true or false");
        };
    }

    public Duration duration(String key, Duration preset) {
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

    public List<String> texts(String key) {
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
                        return expansion.expand(scalar.text(), place(key, scalar));
                    }
                    throw wrong(key, "must be a list of plain values");
                })
                .toList();
    }

    /** The plain values of a list, each read; what the reader refuses with IllegalArgumentException is an error at its line. */
    public <T> List<T> each(String key, Function<String, T> reader) {
        Node node = take(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Sequence sequence)) {
            throw wrong(key, "must be a list");
        }
        List<T> read = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (!(item instanceof Node.Scalar scalar)) {
                throw new InvalidYamlException(
                        item.line(), path + key, place(key, item) + ": must be a list of plain values");
            }
            try {
                read.add(reader.apply(expansion.expand(scalar.text(), place(key, scalar))));
            } catch (IllegalArgumentException e) {
                throw new InvalidYamlException(
                        item.line(), path + key, place(key, item) + ": \"" + scalar.text() + "\" " + e.getMessage());
            }
        }
        return List.copyOf(read);
    }

    /** A plain value, read; what the reader refuses with IllegalArgumentException is an error. */
    public <T> Optional<T> one(String key, Function<String, T> reader) {
        return text(key).map(text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw wrong(key, "\"" + text + "\" " + e.getMessage());
            }
        });
    }

    /** One of the choices by its name; lower case, words joined by underscores. */
    public <E extends Enum<E>> Optional<E> choice(String key, List<E> choices) {
        return text(key).map(text -> choices.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        key,
                        "must be one of "
                                + choices.stream()
                                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }

    /** The keys of this section, which are names that the file's writer chose. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The mappings of a list; each is to be read, and its rest refused. */
    public List<Section> sections(String key) {
        Node node = take(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Sequence sequence)) {
            throw wrong(key, "must be a list of mappings");
        }
        List<Section> sections = new ArrayList<>();
        for (Node item : sequence.items()) {
            String name = key + '[' + sections.size() + ']';
            if (!(item instanceof Node.Mapping mapping)) {
                throw new InvalidYamlException(
                        item.line(), path + name, place(name, item) + ": must be a mapping of keys to values");
            }
            sections.add(new Section(file, path + name + ".", expansion, mapping));
        }
        return sections;
    }

    public Section section(String key) {
        Node node = take(key);
        if (node == null || (node instanceof Node.Scalar scalar && scalar.text().isEmpty())) {
            return new Section(file, path + key + ".", expansion, new Node.Mapping(0, Map.of()));
        }
        if (node instanceof Node.Mapping mapping) {
            return new Section(file, path + key + ".", expansion, mapping);
        }
        throw wrong(key, "must be a mapping of keys to values");
    }

    /** Everything in this section as {@code a.b.c} to value, however it is nested. */
    public Map<String, String> flat() {
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
            return expansion.expand(scalar.text(), place(key, scalar));
        }
        throw wrong(key, "must be a plain value or a list of them");
    }

    /** Refuses a key of this section that nobody asked for. */
    public void refuseTheRest() {
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                String hint = Suggestion.of(key, known)
                        .map(name -> "; did you mean '" + path + name + "'?")
                        .orElse("; known here: " + String.join(", ", known));
                throw new InvalidYamlException(node.line(), path + key, place(key, node) + " is not known" + hint);
            }
        });
    }

    /** The error that the key's value is not as it must be, or that the key is missing. */
    public InvalidYamlException wrong(String key, String requirement) {
        Node node = entries.get(key);
        int at = node == null ? line : node.line();
        String place = at == 0 ? file + ": " + path + key : file + ':' + at + ": '" + path + key + '\'';
        return new InvalidYamlException(at, path + key, place + ": " + requirement);
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
