package io.driftwarden.engine.capability;

import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.List;
import java.util.Optional;

/**
 * What a tool does, by its verb.
 *
 * @param verb empty if none was found
 * @param named the verb stands in the tool's name
 */
record Deed(String verb, RiskClass risk, boolean named) {
    /** Words of a description among which its leading verb is looked for. */
    private static final int LEADING = 8;

    private static final Deed NONE = new Deed("", RiskClass.READ, false);

    /**
     * A plain verb of the name decides. A name that starts with a word that may be a verb, such as "order status", is
     * read by its description where that plainly tells of reading. Otherwise the description tells.
     */
    static Deed of(RiskWords words, List<String> name, String description) {
        Optional<Deed> plain = plain(words, name);
        if (plain.isPresent()) {
            return plain.get();
        }
        Optional<Deed> doer = name.size() < 2 ? Optional.empty() : doer(words, name.get(name.size() - 1));
        if (doer.isPresent()) {
            return doer.get();
        }
        Deed told = told(words, description);
        Deed leading = name.isEmpty() ? NONE : named(words, name.get(0));
        boolean toldToRead = told.risk == RiskClass.READ && words.plainVerb(told.verb) && !words.lightVerb(told.verb);
        return leading.verb.isEmpty() || toldToRead ? told : leading;
    }

    /** A name that ends in who does it: {@code email_sender}, {@code transaction_duplicator}. */
    private static Optional<Deed> doer(RiskWords words, String word) {
        if (!word.endsWith("er") && !word.endsWith("or")) {
            return Optional.empty();
        }
        String verb = words.stem(word.substring(0, word.length() - 2) + "ing");
        return words.plainVerb(verb) ? Optional.of(named(words, verb)) : Optional.empty();
    }

    /** The first plain verb; the strongest, where several are joined by "and" or "or". */
    private static Optional<Deed> plain(RiskWords words, List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            if (words.plainVerb(name.get(i))) {
                return Optional.of(joined(words, name, i));
            }
        }
        return Optional.empty();
    }

    private static Deed joined(RiskWords words, List<String> name, int first) {
        Deed deed = named(words, name.get(first));
        for (int i = first; i + 2 < name.size() && isConjunction(name.get(i + 1)); i += 2) {
            Deed next = named(words, name.get(i + 2));
            deed = next.risk.above(deed.risk) ? next : deed;
        }
        return deed;
    }

    private static boolean isConjunction(String word) {
        return word.equals("and") || word.equals("or");
    }

    private static Deed named(RiskWords words, String verb) {
        RiskClass risk = words.verb(verb);
        return risk == null ? NONE : new Deed(verb, risk, true);
    }

    private static Deed told(RiskWords words, String description) {
        Deed light = NONE;
        List<String> leading = NameWords.of(description.strip());
        for (int i = 0; i < Math.min(LEADING, leading.size()); i++) {
            String verb = words.stem(leading.get(i));
            RiskClass risk = words.verb(verb);
            if (risk == null || !(i == 0 || words.plainVerb(verb))) {
                continue;
            }
            if (!words.lightVerb(verb)) {
                return new Deed(verb, risk, false);
            }
            light = light.verb.isEmpty() ? new Deed(verb, risk, false) : light;
        }
        return light;
    }
}
