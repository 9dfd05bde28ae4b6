package io.driftwarden.engine.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which elements stand close together in a text, as they are found one after the other. Confined to one thread. */
final class Density {
    /** Elements within so many characters belong together. */
    static final int STRETCH = 1_000;

    /** One of these outweighs all elements that stand in text for people, too. */
    private static final int TOWARDS_MODEL = Element.values().length;

    private final Map<Element, Integer> lastAt = new EnumMap<>(Element.class);
    private Set<Element> best = Set.of();
    private int bestRank;
    private int bestFrom;

    void add(Element element, int at) {
        Integer last = lastAt.put(element, at);
        // Where it already stood close, whatever came since has been weighed together with it.
        if (last == null || at - last > STRETCH) {
            weigh(at);
        }
    }

    private void weigh(int at) {
        int rank = 0;
        int from = at;
        for (Map.Entry<Element, Integer> last : lastAt.entrySet()) {
            if (at - last.getValue() <= STRETCH) {
                rank += last.getKey().towardsModel() ? TOWARDS_MODEL : 1;
                from = Math.min(from, last.getValue());
            }
        }
        if (rank > bestRank) {
            bestRank = rank;
            bestFrom = from;
            best = near(at);
        }
    }

    private Set<Element> near(int at) {
        Set<Element> near = EnumSet.noneOf(Element.class);
        lastAt.forEach((element, last) -> {
            if (at - last <= STRETCH) {
                near.add(element);
            }
        });
        return near;
    }

    /** The densest set of elements; empty if nothing was found. */
    Set<Element> elements() {
        return best;
    }

    int from() {
        return bestFrom;
    }
}
