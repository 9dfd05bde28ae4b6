package io.driftwarden.engine.audience;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.observe.ToldContent;
import io.driftwarden.engine.observe.ToldDocuments.Tree;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads out of documents in JSON which containers are closed and which are open. Immutable and thread-safe. */
final class Marks {
    /** Nodes visited of one output. */
    private static final int MAX_NODES = 10_000;

    /** Containers taken from one output. */
    private static final int MAX_CONTAINERS = 64;

    private static final int MAX_NAME = 200;

    private final Set<String> closedIfTrue;
    private final Set<String> openIfTrue;
    private final Set<String> levels;
    private final Set<String> closedLevels;
    private final Set<String> openLevels;
    private final Set<String> names;

    Marks(WordLists lists) {
        closedIfTrue = lists.list("closed if true");
        openIfTrue = lists.list("open if true");
        levels = lists.list("levels");
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
            boolean closed = marks(node, closedIfTrue, openIfTrue, closedLevels);
            if (closed || marks(node, openIfTrue, closedIfTrue, openLevels)) {
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

    private boolean marks(JsonNode object, Set<String> ifTrue, Set<String> ifFalse, Set<String> ifLevel) {
        return says(object, ifTrue, true)
                || says(object, ifFalse, false)
                || levels.stream()
                        .anyMatch(level ->
                                ifLevel.contains(object.path(level).asText("").toLowerCase(Locale.ROOT)));
    }

    private static boolean says(JsonNode object, Set<String> fields, boolean value) {
        return fields.stream().map(object::path).anyMatch(field -> field.isBoolean() && field.booleanValue() == value);
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
