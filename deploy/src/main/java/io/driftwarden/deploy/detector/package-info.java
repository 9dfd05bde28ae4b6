/** {@code driftwarden detector}: the production process, with an outside Kafka and registry. */
@NullMarked
package io.driftwarden.deploy.detector;

import org.jspecify.annotations.NullMarked;
