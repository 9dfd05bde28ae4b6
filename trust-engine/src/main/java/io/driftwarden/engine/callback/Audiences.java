package io.driftwarden.engine.callback;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.Identity;
import io.driftwarden.engine.state.Identity.Start;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places that a session's credentials are for, or from, as far as these are URLs (RFC 8707, section 2). */
final class Audiences {
    private Audiences() {}

    /** What the session's own token is for. */
    static Optional<CanonicalValue> ofSession(Observation observation) {
        return Optional.ofNullable(observation.before().conduct().identity().start())
                .map(Start::audience)
                .flatMap(Audiences::place);
    }

    /** The place is of a domain that a credential of the session, or of the call, is for or from. */
    static boolean hold(Observation observation, CanonicalValue value) {
        Identity identity = observation.conduct().identity();
        Stream<String> known = Stream.of(
                        Stream.ofNullable(identity.start()).map(Start::audience),
                        identity.credentials().entries().values().stream()
                                .flatMap(use -> Stream.of(use.issuer(), use.audience())),
                        observation.event().getToolCalled().flatMap(ToolCalled::getCredential).stream()
                                .flatMap(shown -> Stream.of(
                                        shown.getIssuer().orElse(null),
                                        shown.getAudience().orElse(null))))
                .flatMap(parties -> parties)
                .filter(Objects::nonNull);
        return known.map(Audiences::place).flatMap(Optional::stream).anyMatch(place -> place.registrableDomain()
                .equals(value.registrableDomain()));
    }

    private static Optional<CanonicalValue> place(@Nullable String audience) {
        return Optional.ofNullable(audience).flatMap(Canonical::url).filter(CanonicalValue::hasHost);
    }
}
