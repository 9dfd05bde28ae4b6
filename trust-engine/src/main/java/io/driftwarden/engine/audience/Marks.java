package io.driftwarden.engine.audience;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.observe.ToldContent;
import io.driftwarden.engine.observe.ToldDocuments.Tree;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads out of documents in JSON which containers are closed and which are open. Immutable and thread-safe. */
final class Marks {
    /** Nodes visited of one output. */
    private static final int MAX_NODES = 10_000;

    /** Containers taken from one output. */
    private static final int MAX_CONTAINERS = 64;

    private static final int MAX_NAME = 200;

    /** What the value of a field says. */
    private enum Mark {
        CLOSED_IF_TRUE,
        OPEN_IF_TRUE,
        LEVEL
    }

    private final Map<String, Mark> fields = new HashMap<>();
    private final Set<String> closedLevels;
    private final Set<String> openLevels;
    private final Set<String> names;

    Marks(WordLists lists) {
        lists.list("closed if true").forEach(field -> fields.put(field, Mark.CLOSED_IF_TRUE));
        lists.list("open if true").forEach(field -> fields.put(field, Mark.OPEN_IF_TRUE));
        lists.list("levels").forEach(field -> fields.put(field, Mark.LEVEL));
        closedLevels = lists.list("closed levels");
        openLevels = lists.list("open levels");
        names = lists.list("names");
    }

    /** In the order of the documents, outermost first. */
    List<MarkedContainer> in(ToldContent told) {
        List<MarkedContainer> marked = new ArrayList<>();
        Deque<JsonNode> waiting = new ArrayDeque<>();
        told.documents().trees().stream().map(Tree::root).forEach(waiting::add);
        for (int left = MAX_NODES; !waiting.isEmpty() && left > 0 && marked.size() < MAX_CONTAINERS; left--) {
            JsonNode node = waiting.remove();
            boolean closed = false;
            boolean open = false;
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                Mark mark = fields.get(member.getKey());
                closed |= mark != null && closed(mark, member.getValue());
                open |= mark != null && open(mark, member.getValue());
            }
            if (closed || open) {
                List<String> called = called(node);
                if (!called.isEmpty()) {
                    marked.add(new MarkedContainer(called, closed));
                }
            }
            for (JsonNode member : node) {
                if (member.isContainerNode()) {
                    waiting.add(member);
                }
            }
        }
        return marked;
    }

    private boolean closed(Mark mark, JsonNode value) {
        return switch (mark) {
            case CLOSED_IF_TRUE -> value.isBoolean() && value.booleanValue();
            case OPEN_IF_TRUE -> value.isBoolean() && !value.booleanValue();
            case LEVEL -> closedLevels.contains(value.asText("").toLowerCase(Locale.ROOT));
        };
    }

    private boolean open(Mark mark, JsonNode value) {
        return mark == Mark.LEVEL
                ? openLevels.contains(value.asText("").toLowerCase(Locale.ROOT))
                : value.isBoolean() && !closed(mark, value);
    }

    /** Sorted, as sets of words have no order. */
    private List<String> called(JsonNode object) {
        return names.stream()
                .map(field -> object.path(field).asText("").strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME)
                .distinct()
                .sorted()
                .toList();
    }
}
