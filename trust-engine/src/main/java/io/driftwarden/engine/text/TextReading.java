package io.driftwarden.engine.text;

import io.driftwarden.engine.facts.Element;
import java.util.Set;

/**
 * What a text was found to say to a model.
 *
 * @param elements building blocks within one stretch of the text
 * @param stretch that stretch, as it was scanned: lower-cased, invisible characters taken out
 */
public record TextReading(Set<Element> elements, String stretch) {
    public static final TextReading NOTHING = new TextReading(Set.of(), "");

    private static final int EXCERPT = 240;

    public TextReading {
        elements = Set.copyOf(elements);
    }

    /** The stretch's beginning, for a person. */
    public String excerpt() {
        return stretch.length() <= EXCERPT ? stretch : stretch.substring(0, EXCERPT) + '…';
    }

    /** Building blocks that hardly ever stand in text for people. */
    public int towardsModel() {
        return (int) elements.stream().filter(Element::towardsModel).count();
    }
}
