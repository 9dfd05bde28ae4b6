package io.driftwarden.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.json.Leaves;
import io.driftwarden.engine.state.Resource;
import io.driftwarden.engine.state.Resource.Kind;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Tells what a call acts on: by the shape of its arguments' values, else by their names. */
public final class Resources {
    /** Resources kept of one call. */
    static final int MAX_RESOURCES = 24;

    private static final int MAX_LENGTH = 300;

    private Resources() {}

    /** What the arguments name, most specific first. */
    public static List<Resource> of(JsonNode arguments) {
        TreeSet<Resource> resources = new TreeSet<>();
        Leaves.visit(arguments, (path, value) -> {
            resource(path, value).ifPresent(resources::add);
            return true;
        });
        return resources.stream().limit(MAX_RESOURCES).toList();
    }

    private static Optional<Resource> resource(String path, JsonNode value) {
        String text = value.asText().strip();
        if (value.isBoolean() || text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (value.isTextual() && addressLike(text)) {
            return Optional.of(Resource.of(Kind.OBJECT, withoutTrailingSlash(text)));
        }
        String name = path.substring(path.lastIndexOf('.') + 1);
        return kind(NameWords.of(name)).map(kind -> Resource.of(kind, text));
    }

    private static Optional<Kind> kind(List<String> words) {
        if (!Collections.disjoint(words, ArgumentWords.OWNERS)) {
            return Optional.of(Kind.OWNER);
        }
        if (!Collections.disjoint(words, ArgumentWords.CONTAINERS)) {
            return Optional.of(Kind.CONTAINER);
        }
        return ArgumentWords.endsIn(words, ArgumentWords.OBJECTS) ? Optional.of(Kind.OBJECT) : Optional.empty();
    }

    /** A path, a URL or an e-mail address. */
    private static boolean addressLike(String text) {
        if (text.indexOf(' ') >= 0 || text.indexOf('\n') >= 0) {
            return false;
        }
        return text.startsWith("/")
                || text.startsWith("./")
                || text.startsWith("../")
                || text.startsWith("~/")
                || text.contains("://")
                || (text.indexOf('@') > 0 && text.indexOf('.', text.indexOf('@')) > 0);
    }

    private static String withoutTrailingSlash(String text) {
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
