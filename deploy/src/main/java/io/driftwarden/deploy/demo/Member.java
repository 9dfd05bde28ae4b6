package io.driftwarden.deploy.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session of the cast.
 *
 * @param title what happens in it
 * @param verdict the least that must fall on an attack; absent for an honest session, which must never be stopped
 * @param alerts ids of the rules whose alerts must come
 */
record Member(String session, String title, Optional<Verdict> verdict, List<String> alerts) {

    @JsonCreator
    static Member of(
            @JsonProperty(value = "session", required = true) String session,
            @JsonProperty(value = "title", required = true) String title,
            @JsonProperty("verdict") @Nullable String verdict,
            @JsonProperty("alerts") @Nullable List<String> alerts) {
        return new Member(
                session,
                title,
                Optional.ofNullable(verdict).map(name -> Verdict.valueOf(name.toUpperCase(Locale.ROOT))),
                alerts == null ? List.of() : List.copyOf(alerts));
    }

    /** Whether this is how it should end. */
    boolean asExpected(Verdict worst) {
        return verdict.map(least -> worst.compareTo(least) >= 0).orElse(worst.compareTo(Verdict.HOLD) < 0);
    }
}
