package io.driftwarden.engine.call;

import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Optional;
import java.util.stream.Stream;

/** The URLs that a call named. */
public final class CalledUrls {
    private CalledUrls() {}

    /** Those of its resources that are URLs, canonical. */
    public static Stream<CanonicalValue> of(CallState call) {
        return call.resources().stream()
                .filter(resource -> resource.value().contains("://"))
                .map(resource -> Canonical.url(resource.value()))
                .flatMap(Optional::stream);
    }
}
