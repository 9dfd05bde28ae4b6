/** What Avro must be told before it handles the contract's records. */
@NullMarked
package io.driftwarden.contract.avro;

import org.jspecify.annotations.NullMarked;
