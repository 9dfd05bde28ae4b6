package io.driftwarden.engine.text;

import com.google.re2j.Pattern;
import io.driftwarden.engine.facts.Element;
import java.util.List;

/**
 * One way to say one element, in one language.
 *
 * @param literals lower-cased; text without any of them cannot match, and is not tried
 * @param regex linear-time; matched against normalised text, which is lower-cased
 */
public record TextPattern(String id, Element element, List<String> literals, Pattern regex) {
    public TextPattern {
        literals = List.copyOf(literals);
    }
}
