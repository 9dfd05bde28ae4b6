/**
 * What one tool's definition has an agent do with another tool: by its name, and with which values; and what an output has it run.
 */
@NullMarked
package io.driftwarden.engine.instruction;

import org.jspecify.annotations.NullMarked;
