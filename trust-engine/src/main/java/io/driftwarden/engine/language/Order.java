package io.driftwarden.engine.language;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A passage in the imperative: it tells its reader to do something.
 *
 * @param verbs what it asks for: kinds of action, and the stem of its verb with a {@code =} before it
 */
public record Order(Set<String> verbs) {
    /** What may stand before the verb of an order: courtesy, order of steps, modality, address. */
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:[\\s>*\\-\\d.)#\"'\u201c\u2018\u2022]|please\\b|kindly\\b|first(?:ly)?\\b|then\\b|and\\b|also\\b|now\\b|immediately\\b"
                    + "|next\\b|finally\\b|additionally\\b|(?:hi|hey|dear|hello)\\b[^,\\n]{0,40},|you (?:must|should|need to|have to|will|can)\\b"
                    + "|i (?:need|want|would like|request) you to\\b|make sure to\\b|be sure to\\b|remember to\\b|do not forget to\\b"
                    + "|don't forget to\\b|go ahead and\\b|(?:can|could|would|will) you\\b|let's\\b|must\\b|should\\b"
                    + "|to (?:do|complete|fix|continue|proceed|finish)\\b[^,:\\n]{0,60}[,:])*");

    private static final Pattern WORD = Pattern.compile("^[\\p{L}]+");

    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\b(?:please|kindly|you (?:must|should|need to|have to)|make sure to|be sure to)\\s+(?:[a-z]+ly\\s+)?([a-z]+)");

    private static final Pattern COURTESY = Pattern.compile("(?i)\\b(?:please|kindly)\\b");

    public Order {
        verbs = Set.copyOf(verbs);
    }

    /**
     * Reads the passage as an order.
     *
     * @param toolVerbs verbs with which the session's tools are named, beside those of the lexicon
     * @return empty if it is none
     */
    public static Optional<Order> in(String passage, Lexicon lexicon, Set<String> toolVerbs) {
        Matcher lead = LEAD.matcher(passage);
        String rest = lead.find() ? passage.substring(lead.end()) : passage;
        Matcher first = WORD.matcher(rest);
        String verb = first.find() ? first.group().toLowerCase(Locale.ROOT) : "";
        if (lexicon.orders(verb) || toolVerbs.contains(verb)) {
            return Optional.of(asking(verb, lexicon));
        }
        Matcher inside = INSIDE.matcher(passage);
        if (inside.find() && lexicon.orders(inside.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.of(asking(inside.group(1).toLowerCase(Locale.ROOT), lexicon));
        }
        return !verb.isEmpty() && COURTESY.matcher(passage).find()
                ? Optional.of(asking(verb, lexicon))
                : Optional.empty();
    }

    private static Order asking(String verb, Lexicon lexicon) {
        Set<String> verbs = new TreeSet<>(lexicon.kinds(verb));
        verbs.add('=' + Words.stem(verb));
        return new Order(verbs);
    }

    /** Kinds of action, in any form but an ambiguous one, that the text speaks of; where it orders, those too. */
    public static Set<String> spokenOf(String text, Lexicon lexicon) {
        Set<String> kinds = new TreeSet<>();
        for (String clause : List.of(text.split("[\\n.!?;:,]| and | then | to "))) {
            in(clause.strip(), lexicon, Set.of()).ifPresent(order -> kinds.addAll(order.verbs()));
        }
        for (String word : Words.of(text)) {
            if (!lexicon.nounish(word)) {
                kinds.addAll(lexicon.kinds(word));
            }
        }
        return kinds;
    }
}
