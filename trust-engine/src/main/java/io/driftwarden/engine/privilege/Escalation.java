package io.driftwarden.engine.privilege;

import io.driftwarden.engine.call.ArgumentWords;
import io.driftwarden.engine.call.ArgumentWords.Bearing;
import io.driftwarden.engine.state.Authority;
import io.driftwarden.engine.state.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a call has in authority beyond the refused one.
 *
 * @param scopes that the refused call lacked and nobody granted since
 * @param excessGrant scopes granted since that go beyond what the refusal asked for
 * @param parameters arguments that claim more, as {@code name=value}
 * @param credential another credential
 * @param issuer the other credential is of another issuer, or of another audience than the refusal explains
 */
record Escalation(
        List<String> scopes, List<String> excessGrant, List<String> parameters, boolean credential, boolean issuer) {
    static final Escalation NONE = new Escalation(List.of(), List.of(), List.of(), false, false);

    static Escalation between(Refusal refusal, Authority now) {
        Authority before = refusal.call().authority();
        List<String> beyond = before.scopes() == null || now.scopes() == null
                ? List.of()
                : Scope.beyond(before.scopes(), now.scopes());
        boolean otherCredential = bothKnown(before.credential(), now.credential())
                && !Objects.equals(before.credential(), now.credential());
        boolean otherIssuer = otherCredential
                && (differ(before.issuer(), now.issuer())
                        || (!refusal.stale() && differ(before.audience(), now.audience())));
        return new Escalation(
                Scope.beyond(refusal.granted(), beyond),
                refusal.demanded().isEmpty() ? List.of() : Scope.beyond(refusal.demanded(), beyond),
                raised(before.parameters(), now.parameters()),
                otherCredential || newSecret(before.parameters(), now.parameters()),
                otherIssuer);
    }

    private static List<String> raised(List<String> before, List<String> now) {
        List<String> raised = new ArrayList<>();
        for (String parameter : now) {
            if (!before.contains(parameter) && raises(before, parameter)) {
                raised.add(parameter);
            }
        }
        return raised;
    }

    private static boolean raises(List<String> before, String parameter) {
        String name = name(parameter);
        String value = value(parameter);
        Bearing bearing = ArgumentWords.bearing(name, value.equals("true") || value.equals("false"));
        return switch (bearing) {
            case WIDENING -> value.equals("true");
            case GUARDING -> value.equals("false");
            case PERSONA -> true;
            case LEVEL -> raisesLevel(before, name, value);
            case CREDENTIAL, NONE -> false;
        };
    }

    private static boolean raisesLevel(List<String> before, String name, String value) {
        List<String> levels = before.stream()
                .filter(parameter -> name(parameter).equals(name))
                .map(Escalation::value)
                .toList();
        Scope now = Scope.of(value);
        return levels.isEmpty()
                ? now.level() == Scope.Level.ADMIN && now.subject().isEmpty()
                : levels.stream().noneMatch(level -> Scope.of(level).covers(now));
    }

    private static boolean newSecret(List<String> before, List<String> now) {
        return now.stream()
                .filter(parameter -> !before.contains(parameter))
                .anyMatch(parameter -> ArgumentWords.bearing(name(parameter), false) == Bearing.CREDENTIAL);
    }

    private static boolean bothKnown(@Nullable String one, @Nullable String other) {
        return one != null && other != null;
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return bothKnown(one, other) && !Objects.equals(one, other);
    }

    private static String name(String parameter) {
        return parameter.substring(0, Math.max(0, parameter.indexOf('=')));
    }

    private static String value(String parameter) {
        return parameter.substring(parameter.indexOf('=') + 1);
    }
}
