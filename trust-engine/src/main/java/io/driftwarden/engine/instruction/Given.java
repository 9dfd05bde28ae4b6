package io.driftwarden.engine.instruction;

import io.driftwarden.engine.state.Instruction;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * A passage of a definition about another tool.
 *
 * @param path of the text in the definition
 * @param about name of the other tool or of an argument, lower-cased; empty where none is named, and any may be meant
 * @param text the passage, cut
 * @param literals values that it gives, lower-cased
 * @param binding it, or the passage before, says that this must be done
 * @param itself it says so itself
 */
record Given(String path, String about, String text, List<String> literals, boolean binding, boolean itself) {

    /** With what is left of its values; without any, only the passage itself can bind. */
    Instruction by(Sighting origin, List<String> others) {
        return new Instruction(origin, about, text, others, others.isEmpty() ? itself : binding);
    }
}
