package io.driftwarden.engine.text;

import io.driftwarden.engine.facts.Element;
import java.util.Set;

/**
 * What a text was found to say to a model.
 *
 * @param elements building blocks within one stretch of the text
 * @param from where the stretch begins in the text that was scanned
 * @param excerpt the stretch, cut
 */
public record TextReading(Set<Element> elements, int from, String excerpt) {
    public static final TextReading NOTHING = new TextReading(Set.of(), 0, "");

    public TextReading {
        elements = Set.copyOf(elements);
    }

    /** Building blocks that hardly ever stand in text for people. */
    public int towardsModel() {
        return (int) elements.stream().filter(Element::towardsModel).count();
    }
}
