package io.driftwarden.engine.destruction;

import io.driftwarden.engine.command.Runners;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a command that destroys looks like, as {@code destruction.txt} spells it. Immutable.
 *
 * @param words in this order, the program first, each with its alternatives
 * @param needed of each, one alternative stands somewhere
 * @param sparing none stands anywhere
 * @param aim what one of the words has to name
 * @param breadth how much it destroys
 */
record Form(List<List<String>> words, List<List<String>> needed, List<String> sparing, Aim aim, String breadth) {
    private static final int SWITCH = 2;
    private static final int MAX_SWITCHES = 8;

    /** What one of a command's words has to name. */
    enum Aim {
        ANY,
        PLACE,
        DRIVE,
        BUCKET
    }

    static Form of(String line) {
        int semicolon = line.indexOf(';');
        List<List<String>> words = new ArrayList<>();
        List<List<String>> needed = new ArrayList<>();
        List<String> sparing = new ArrayList<>();
        Aim aim = Aim.ANY;
        for (String part : line.substring(0, semicolon).strip().split(" +", -1)) {
            switch (part.charAt(0)) {
                case '+' -> needed.add(List.of(part.substring(1).split("\\|", -1)));
                case '!' -> sparing.add(part.substring(1));
                case '<' ->
                    aim = Aim.valueOf(part.substring(1, part.length() - 1).toUpperCase(Locale.ROOT));
                default -> words.add(List.of(part.split("\\|", -1)));
            }
        }
        return new Form(
                words, needed, sparing, aim, line.substring(semicolon + 1).strip());
    }

    String program() {
        return words.get(0).get(0);
    }

    /**
     * Where the words behind those of the form begin; negative if the command does not look like it.
     *
     * @param command lower-cased, the program first
     */
    int fits(List<String> command) {
        int at = 1;
        for (List<String> word : words.subList(1, words.size())) {
            while (at < command.size() && !matches(word, command.get(at))) {
                at++;
            }
            if (at++ >= command.size()) {
                return -1;
            }
        }
        List<String> rest = command.subList(1, command.size());
        boolean whole = needed.stream().allMatch(options -> rest.stream().anyMatch(word -> matches(options, word)));
        return whole && rest.stream().noneMatch(word -> matches(sparing, word)) ? at : -1;
    }

    private static boolean matches(List<String> alternatives, String word) {
        return alternatives.stream().anyMatch(alternative -> matches(alternative, word));
    }

    private static boolean matches(String alternative, String word) {
        if (alternative.endsWith("*")) {
            return word.startsWith(alternative.substring(0, alternative.length() - 1));
        }
        return word.equals(alternative) || (alternative.length() == SWITCH && inRow(alternative, word));
    }

    /** A row such as {@code -fr} holds the switch. */
    private static boolean inRow(String option, String word) {
        return option.charAt(0) == '-'
                && word.length() > SWITCH
                && word.length() <= MAX_SWITCHES
                && word.charAt(0) == '-'
                && word.chars().skip(1).allMatch(Character::isLetter)
                && word.indexOf(option.charAt(1)) > 0;
    }

    /** The name by which a program is looked up: {@code mkfs.ext4} is one {@code mkfs}. */
    static String name(String word) {
        String program = Runners.program(word);
        return program.startsWith("mkfs.") ? "mkfs" : program;
    }
}
