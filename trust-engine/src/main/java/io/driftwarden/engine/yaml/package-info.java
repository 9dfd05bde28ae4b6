/**
 * Strict YAML for what operators write: nodes that know their lines, read key by key, and errors that name line and key.
 * Unknown keys are refused. Pure: text in, records out.
 */
@NullMarked
package io.driftwarden.engine.yaml;

import org.jspecify.annotations.NullMarked;
