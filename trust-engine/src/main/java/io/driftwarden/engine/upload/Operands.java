package io.driftwarden.engine.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the words of a program that are no options, and the values of those that are. */
final class Operands {
    private Operands() {}

    /** What is neither an option nor the value of one that takes a value. */
    static List<String> of(List<String> arguments, Set<String> taking) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (taking.contains(word)) {
                i++;
            } else if (!option(word)) {
                operands.add(word);
            }
        }
        return operands;
    }

    /** The values of the options: behind them, or behind an equals sign. */
    static List<String> values(List<String> arguments, Set<String> options) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            int equals = word.startsWith("-") ? word.indexOf('=') : -1;
            if (options.contains(word) && i + 1 < arguments.size()) {
                values.add(arguments.get(i + 1));
            } else if (equals > 0 && options.contains(word.substring(0, equals))) {
                values.add(word.substring(equals + 1));
            }
        }
        return values;
    }

    static Optional<String> value(List<String> arguments, Set<String> options) {
        return values(arguments, options).stream().findFirst();
    }

    /** A lone dash is what is piped in. */
    static boolean option(String word) {
        return word.length() > 1 && word.charAt(0) == '-';
    }
}
