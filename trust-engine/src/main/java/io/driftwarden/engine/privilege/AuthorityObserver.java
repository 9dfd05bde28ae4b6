package io.driftwarden.engine.privilege;

import io.driftwarden.engine.facts.AuthorityTaken;
import io.driftwarden.engine.facts.AuthorityTaken.Kind;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Locale;

/**
 * Looks, after a refusal, for calls that change who may do what: commands and statements that give rights, take off a
 * control, or take another identity. Looks after the call is kept.
 */
public final class AuthorityObserver implements Observer {
    @Override
    public void observe(Observation observation) {
        AfterRefusal.of(observation)
                .filter(after -> !after.refusals().isEmpty())
                .ifPresent(after -> AuthoritySteps.first(
                                after.call(), observation.payload().arguments())
                        .ifPresent(step -> took(observation, after, step)));
    }

    private static void took(Observation observation, AfterRefusal after, AuthorityStep step) {
        Refusal refusal = after.refusals().stream()
                .filter(candidate -> names(step, candidate))
                .findFirst()
                .orElse(after.refusals().get(0));
        Spoken spoken = new Spoken(observation);
        observation.add(new AuthorityTaken(
                after.call(),
                refusal,
                step.kind(),
                step.shown(),
                step.kind() == Kind.SWITCH ? powerful(step.identity()) : names(step, refusal),
                after.seconds(refusal),
                asked(spoken, step),
                after.sanctioned(refusal)));
    }

    private static boolean names(AuthorityStep step, Refusal refusal) {
        String text = step.text().toLowerCase(Locale.ROOT);
        return refusal.identities().stream().anyMatch(identity -> Mentions.standsIn(identity, text));
    }

    private static boolean powerful(String identity) {
        String lower = identity.toLowerCase(Locale.ROOT);
        return ControlWords.POWERFUL.stream().anyMatch(lower::endsWith)
                || NameWords.of(lower).stream().anyMatch(ControlWords.POWERFUL::contains);
    }

    private static boolean asked(Spoken spoken, AuthorityStep step) {
        return switch (step.kind()) {
            case GRANT -> spoken.of(ControlWords.SPOKEN_RIGHTS);
            case LOOSENING -> spoken.of(ControlWords.SPOKEN_CONTROLS);
            case SWITCH -> !step.identity().isEmpty() && spoken.names(step.identity());
        };
    }
}
