/** Benchmarks of the whole, through real parts: what a gateway waits, and how soon a kill is obeyed. */
@NullMarked
package io.driftwarden.deploy.bench;

import org.jspecify.annotations.NullMarked;
