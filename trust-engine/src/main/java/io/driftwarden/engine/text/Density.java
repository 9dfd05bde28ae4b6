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

    private final Map<Element, Last> lasts = new EnumMap<>(Element.class);
    private Set<Element> best = Set.of();
    private int bestRank;
    private int bestFrom;

    /** Where an element was found last. */
    private static final class Last {
        private final Element element;
        private int at;

        private Last(Element element, int at) {
            this.element = element;
            this.at = at;
        }
    }

    void add(Element element, int at) {
        Last last = lasts.get(element);
        if (last == null) {
            lasts.put(element, new Last(element, at));
            weigh(at);
            return;
        }
        // Where it already stood close, whatever came since has been weighed together with it.
        boolean far = at - last.at > STRETCH;
        last.at = at;
        if (far) {
            weigh(at);
        }
    }

    private void weigh(int at) {
        int rank = 0;
        int from = at;
        for (Last last : lasts.values()) {
            if (at - last.at <= STRETCH) {
                rank += last.element.towardsModel() ? TOWARDS_MODEL : 1;
                from = Math.min(from, last.at);
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
        for (Last last : lasts.values()) {
            if (at - last.at <= STRETCH) {
                near.add(last.element);
            }
        }
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
