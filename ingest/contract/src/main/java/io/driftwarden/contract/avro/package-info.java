/** The plain Avro binary form of the contract's records, without a registry's header. */
@NullMarked
package io.driftwarden.contract.avro;

import org.jspecify.annotations.NullMarked;
