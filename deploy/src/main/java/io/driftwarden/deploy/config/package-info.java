/**
 * The configuration file of {@code driftwarden detector}: YAML into immutable records. A key that is not known is refused
 * by name and line; {@code ${env:NAME}} takes a value from the environment, and no message ever shows it.
 */
@NullMarked
package io.driftwarden.deploy.config;

import org.jspecify.annotations.NullMarked;
