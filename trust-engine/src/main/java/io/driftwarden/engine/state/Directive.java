package io.driftwarden.engine.state;

import java.util.List;

/**
 * A passage of a tool's output that directs an action: what an agent must not take for an order.
 *
 * @param tokens stems of its words, sorted, without repetition
 * @param values identifiers, addresses, quoted strings and numbers that stand in it, sorted
 * @param excerpt its beginning, with secrets redacted
 */
public record Directive(Sighting origin, List<String> tokens, List<String> values, String excerpt) {
    public Directive {
        tokens = List.copyOf(tokens);
        values = List.copyOf(values);
    }
}
