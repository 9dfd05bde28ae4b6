package io.driftwarden.engine.privilege;

import io.driftwarden.engine.intent.Intent;
import io.driftwarden.engine.language.Languages;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.privilege.NameTokens.Token;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether somebody's words lead to a change of rights: the user's, or those with which the earlier call was refused. */
final class Led {
    private static final int MAX_TOKENS = 64;
    private static final int MIN_NAME = 3;
    private static final int TELLING = 4;

    private Led() {}

    /** Also where the prompts are not seen, leave the particulars to something else, or are not understood. */
    static boolean by(Observation observation, Refusal refusal, AuthorityStep step) {
        Intent intent = new Intent(observation.content());
        Spoken spoken = new Spoken(observation);
        return !intent.prompted()
                || refusal.stale()
                || intent.delegates()
                || intent.refers()
                || !understood(observation)
                || spoken.of(ControlWords.SPOKEN_RIGHTS)
                || spoken.of(PrivilegeWords.SPOKEN_CREDENTIALS)
                || spoken.of(ControlWords.LEADING)
                || names(observation, spoken, refusal, step)
                || advised(refusal, step);
    }

    /** The language of the word lists is that of the prompts. */
    private static boolean understood(Observation observation) {
        return observation.content().prompts().elements().stream()
                .allMatch(prompt -> !Collections.disjoint(Languages.words(prompt), ControlWords.ENGLISH));
    }

    /** The user named whom or what the step is about, and not only what the refused call was about. */
    private static boolean names(Observation observation, Spoken spoken, Refusal refusal, AuthorityStep step) {
        return NameTokens.in(step.text(), MAX_TOKENS).stream()
                .map(Token::name)
                .flatMap(name -> NameTokens.parts(name).stream())
                .filter(name -> name.length() >= MIN_NAME && !asked(refusal, name))
                .filter(name -> !ordinary(name))
                .anyMatch(name -> named(observation, spoken, name) || person(spoken, refusal, name));
    }

    /** A prompt holds the name as it is, or each of its words. */
    private static boolean named(Observation observation, Spoken spoken, String name) {
        List<String> words = NameWords.of(name);
        return observation.content().prompts().elements().stream().anyMatch(prompt -> Mentions.standsIn(name, prompt))
                || (!words.isEmpty() && words.stream().allMatch(word -> spoken.of(List.of(word))));
    }

    /** Of a mail address the user may name one part. */
    private static boolean person(Spoken spoken, Refusal refusal, String name) {
        int sign = name.indexOf('@');
        return sign > 0
                && NameWords.of(name.substring(0, sign)).stream()
                        .filter(word -> word.length() >= TELLING && !asked(refusal, word))
                        .anyMatch(word -> spoken.of(List.of(word)));
    }

    private static boolean asked(Refusal refusal, String name) {
        return refusal.circumstances().asks(NameTokens.digest(name));
    }

    /** Words that say what kind of step it is. */
    private static boolean ordinary(String name) {
        Set<String> words = Set.copyOf(NameWords.of(name));
        return words.stream()
                .allMatch(word -> ControlWords.GIVING.contains(word)
                        || ControlWords.RIGHTS.contains(word)
                        || ControlWords.ORDINARY.contains(word)
                        || word.length() < MIN_NAME);
    }

    /** The refusal's words tell to use something that the step holds. */
    private static boolean advised(Refusal refusal, AuthorityStep step) {
        return refusal.advice().entries().keySet().stream()
                .filter(word -> !asked(refusal, NameTokens.bare(word)) && !ordinary(word))
                .anyMatch(word -> TakenAway.holds(step.text(), NameTokens.bare(word)));
    }
}
