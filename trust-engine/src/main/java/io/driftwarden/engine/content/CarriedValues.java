package io.driftwarden.engine.content;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.driftwarden.engine.state.Provenance;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a URL carries somebody's address or account that the session has from elsewhere. */
final class CarriedValues {
    private static final Splitter TOKENS = Splitter.on(
                    CharMatcher.anyOf("/?&=;,|()<>\"'").or(CharMatcher.whitespace()))
            .omitEmptyStrings();
    private static final int MAX_TOKENS = 128;

    /** Characters of the shortest account. */
    private static final int MIN_TOKEN = 5;

    private CarriedValues() {}

    /**
     * Where the session met the first such value before.
     *
     * @param readings the URL's path and query, plain and decoded
     * @param server whose output holds the URL: what it showed before is not from elsewhere
     */
    static Optional<Sighting> of(List<String> readings, Provenance provenance, String server) {
        return readings.stream()
                .flatMap(reading -> TOKENS.splitToStream(reading).limit(MAX_TOKENS))
                .filter(token -> token.length() >= MIN_TOKEN)
                .flatMap(CarriedValues::values)
                .flatMap(value -> elsewhere(provenance.find(value.canonical()), server))
                .findFirst();
    }

    private static Stream<CanonicalValue> values(String token) {
        if (token.indexOf('@') > 0) {
            return Canonical.email(token).stream();
        }
        if (token.charAt(0) == '+') {
            return Canonical.phone(token).stream();
        }
        boolean letters = Character.isLetter(token.charAt(0)) && Character.isLetter(token.charAt(1));
        return letters
                ? Canonical.account(token).filter(account -> account.kind() == ValueKind.IBAN).stream()
                : Stream.empty();
    }

    private static Stream<Sighting> elsewhere(@Nullable Sighting sighting, String server) {
        boolean own =
                sighting == null || (sighting.byServer() && sighting.server().equals(server));
        return own ? Stream.empty() : Stream.of(sighting);
    }
}
