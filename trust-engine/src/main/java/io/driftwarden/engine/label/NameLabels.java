package io.driftwarden.engine.label;

import io.driftwarden.engine.vocabulary.NameWords;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labels by the names of fields and of tools, in several languages. Immutable and thread-safe. */
final class NameLabels {
    /** Words of the longest phrase in the lists. */
    private static final int MAX_PHRASE = 4;

    private final Map<String, DataLabel> fields = new HashMap<>();
    private final Map<String, DataLabel> tools = new HashMap<>();

    NameLabels(WordLists lists) {
        lists.list("financial").forEach(phrase -> fields.put(phrase, DataLabel.FINANCIAL));
        lists.list("personal").forEach(phrase -> fields.put(phrase, DataLabel.PERSONAL));
        lists.list("personal tools").forEach(word -> tools.put(word, DataLabel.PERSONAL));
        lists.list("financial tools").forEach(word -> tools.put(word, DataLabel.FINANCIAL));
        lists.list("secret tools").forEach(word -> tools.put(word, DataLabel.SECRET));
    }

    /** The label of what a field of that name holds; null if the name tells none. */
    @Nullable
    DataLabel field(String name) {
        List<String> words = NameWords.of(name);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + MAX_PHRASE); to++) {
                phrase.append(to > from ? " " : "").append(words.get(to));
                DataLabel label = fields.get(phrase.toString());
                if (label != null) {
                    return label;
                }
            }
        }
        return null;
    }

    /** The labels of what a tool of that name returns. */
    Set<DataLabel> tool(String name) {
        EnumSet<DataLabel> labels = EnumSet.noneOf(DataLabel.class);
        for (String word : NameWords.of(name)) {
            DataLabel label = tools.get(word);
            if (label != null) {
                labels.add(label);
            }
        }
        return labels;
    }
}
