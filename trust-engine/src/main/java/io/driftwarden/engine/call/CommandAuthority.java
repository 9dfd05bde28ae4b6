package io.driftwarden.engine.call;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.call.ArgumentWords.Bearing;
import io.driftwarden.engine.command.CommandLines;
import io.driftwarden.engine.command.Runners;
import io.driftwarden.engine.state.Authority;
import io.driftwarden.engine.state.Resource;
import io.driftwarden.engine.vocabulary.NameWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A command, parted into what it runs and the authority that it claims: options, settings of the environment, headers, and
 * programs that run others with more rights. Linear in the length of the text.
 *
 * @param programs a digest of each program with its words, without those that bear authority, and the places that it removes
 * @param parameters what bears authority, as {@code name=value}; secrets as a digest
 */
record CommandAuthority(List<String> programs, List<String> parameters) {
    private static final int MAX_TEXT = 16_384;
    private static final int MAX_PROGRAMS = 12;
    private static final int MAX_NAME = 64;
    private static final int MAX_PLACE = 256;
    private static final int MAX_PLACES = 4;
    private static final Set<String> SEARCHING = Set.of("find", "fd", "fdfind", "rsync", "tar", "xargs");
    private static final Set<String> OFF = Set.of("false", "no", "off", "0");

    static CommandAuthority of(String command) {
        CommandAuthority authority = new CommandAuthority(new ArrayList<>(), new ArrayList<>());
        CommandLines.of(command.substring(0, Math.min(MAX_TEXT, command.length())))
                .forEach(authority::read);
        return authority;
    }

    private void read(List<String> words) {
        int at = 0;
        int before;
        do {
            before = at;
            at = settings(words, at);
            at = elevated(words, at);
        } while (at > before);
        List<String> plain = new ArrayList<>();
        while (at < words.size()) {
            at = word(words, at, plain);
        }
        if (plain.size() > 1
                && programs.size() < MAX_PROGRAMS
                && !ArgumentWords.TRIVIAL.contains(Runners.program(plain.get(0)))) {
            programs.add(digest(plain));
            removed(plain);
        }
    }

    /** Each place that the program removes, or empties: the deed, whatever it is done with. */
    private void removed(List<String> words) {
        String program = Runners.program(words.get(0));
        boolean removes = ArgumentWords.REMOVERS.contains(program)
                || (SEARCHING.contains(program) && !Collections.disjoint(words, ArgumentWords.REMOVING));
        words.stream()
                .skip(1)
                .filter(word ->
                        removes && !word.startsWith("-") && word.indexOf('/') >= 0 && word.length() <= MAX_PLACE)
                .map(CommandAuthority::place)
                .filter(place -> place.length() > 1)
                .limit(MAX_PLACES)
                .forEach(place -> programs.add(Resource.REMOVAL + place));
    }

    private static String place(String word) {
        int to = word.length();
        while (to > 0 && "*/.".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(0, to);
    }

    /** Past what is set in the environment, and past the words that set it. */
    private int settings(List<String> words, int from) {
        int at = from;
        while (at < words.size() && (sets(words.get(at)) || (at == from && assignment(words.get(at)) > 0))) {
            String word = words.get(at);
            int sign = assignment(word);
            if (sign > 0) {
                String name = word.substring(0, sign);
                String value = word.substring(sign + 1);
                if (ArgumentWords.widens(NameWords.of(name)) && !OFF.contains(value)) {
                    add(name, "true", Bearing.WIDENING);
                } else {
                    valued(name, value);
                }
            }
            at++;
        }
        return at;
    }

    private static boolean sets(String word) {
        return word.equals("env") || word.equals("export") || word.equals("set") || word.equals("setx");
    }

    /** Place of the equals sign in {@code NAME=value}, or none. */
    private static int assignment(String word) {
        int sign = word.indexOf('=');
        if (sign <= 0 || sign > MAX_NAME || Character.isDigit(word.charAt(0))) {
            return -1;
        }
        for (int i = 0; i < sign; i++) {
            if (!Character.isLetterOrDigit(word.charAt(i)) && word.charAt(i) != '_') {
                return -1;
            }
        }
        return sign;
    }

    private int elevated(List<String> words, int from) {
        if (from >= words.size() || !ArgumentWords.elevates(Runners.program(words.get(from)))) {
            return from;
        }
        add("sudo", "true", Bearing.WIDENING);
        int at = from + 1;
        while (at < words.size() && words.get(at).startsWith("-")) {
            boolean valued = ArgumentWords.elevatingValue(words.get(at)) && at + 1 < words.size();
            if (valued && (words.get(at).equals("-u") || words.get(at).equals("--user"))) {
                add("sudo_user", words.get(at + 1), Bearing.PERSONA);
            }
            at += valued ? 2 : 1;
        }
        return at;
    }

    /** Reads the word, and the next where that is its value; what bears no authority is plain. */
    private int word(List<String> words, int at, List<String> plain) {
        String word = words.get(at);
        if (word.startsWith("--") && word.length() > 2) {
            return option(words, at, plain);
        }
        int colon = word.indexOf(": ");
        if (colon > 0 && colon <= MAX_NAME && valued(word.substring(0, colon), word.substring(colon + 2))) {
            return at + 1;
        }
        plain.add(word);
        return at + 1;
    }

    private int option(List<String> words, int at, List<String> plain) {
        String word = words.get(at);
        int sign = word.indexOf('=');
        String name = word.substring(2, sign < 0 ? word.length() : Math.max(2, sign));
        List<String> parts = NameWords.of(name);
        String value = sign < 0 ? "true" : word.substring(sign + 1);
        if (ArgumentWords.widens(parts) && (sign < 0 || value.equals("true"))) {
            add(name, "true", Bearing.WIDENING);
            return at + 1;
        }
        if (OFF.contains(value) && ArgumentWords.bearing(name, true) == Bearing.GUARDING) {
            add(name, "false", Bearing.GUARDING);
            return at + 1;
        }
        boolean apart = sign < 0 && at + 1 < words.size() && !words.get(at + 1).startsWith("-");
        if ((sign > 0 || apart) && valued(name, apart ? words.get(at + 1) : value)) {
            return apart ? at + 2 : at + 1;
        }
        plain.add(word);
        return at + 1;
    }

    /** Keeps the value if its name bears authority; a level is left, for options name what roles and scopes are about. */
    private boolean valued(String name, String value) {
        Bearing bearing = ArgumentWords.bearing(name, false);
        if (bearing == Bearing.NONE || bearing == Bearing.LEVEL) {
            return false;
        }
        add(name, value, bearing);
        return true;
    }

    private void add(String name, String value, Bearing bearing) {
        if (parameters.size() < Authority.MAX_VALUES) {
            parameters.add(CallArguments.parameter(name, value, bearing));
        }
    }

    private static String digest(List<String> words) {
        return "command "
                + Hashing.farmHashFingerprint64().hashString(String.join("\u0000", words), StandardCharsets.UTF_8);
    }
}
