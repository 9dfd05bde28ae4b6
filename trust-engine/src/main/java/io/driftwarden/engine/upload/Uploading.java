package io.driftwarden.engine.upload;

import io.driftwarden.engine.command.Invocation;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.stream.Stream;

/** Knows of some programs where they put data. Thread-safe. */
@FunctionalInterface
interface Uploading {
    Stream<CanonicalValue> of(Invocation invocation);
}
