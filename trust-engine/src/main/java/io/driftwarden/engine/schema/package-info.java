/** The JSON Schemas of tools, made safe to use: bounded, without references, compiled once. */
@NullMarked
package io.driftwarden.engine.schema;

import org.jspecify.annotations.NullMarked;
