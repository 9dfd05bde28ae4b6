package io.driftwarden.engine.privilege;

import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Resource;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two calls are about the same work. */
final class SameWork {
    private SameWork() {}

    /** The same tool with the same arguments, whatever the authority. */
    static boolean repeats(CallState earlier, CallState later) {
        return sameTool(earlier, later) && earlier.task().equals(later.task());
    }

    static boolean sameTool(CallState earlier, CallState later) {
        return earlier.server().equals(later.server()) && earlier.tool().equals(later.tool());
    }

    /** The same deed on the same thing: the tool again, or one whose name tells of the same. */
    static boolean sameIntent(CallState earlier, CallState later) {
        if (repeats(earlier, later)) {
            return true;
        }
        boolean sameDeed = sameTool(earlier, later)
                || (earlier.risk() == later.risk() && sharedWords(earlier.tool(), later.tool()) > 0);
        return sameDeed && !shared(earlier.resources(), later.resources()).isEmpty();
    }

    /** The most specific resources of the earlier call that the later one names too. */
    static List<String> shared(List<Resource> earlier, List<Resource> later) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        Resource.Kind closest = earlier.get(0).kind();
        return earlier.stream()
                .filter(resource -> resource.kind() == closest)
                .map(Resource::value)
                .filter(value -> later.stream().anyMatch(other -> other.value().equals(value)))
                .distinct()
                .toList();
    }

    /** What holds the earlier call's resources, where the later one names it too. */
    static List<String> holders(List<Resource> earlier, List<Resource> later) {
        return earlier.stream()
                .filter(resource -> resource.kind() == Resource.Kind.CONTAINER)
                .filter(later::contains)
                .map(Resource::value)
                .distinct()
                .toList();
    }

    private static int sharedWords(String tool, String other) {
        Set<String> words = stems(tool);
        words.retainAll(stems(other));
        return words.size();
    }

    private static Set<String> stems(String name) {
        Set<String> stems = new HashSet<>();
        NameWords.of(name).forEach(word -> stems.add(Words.stem(word)));
        return stems;
    }
}
