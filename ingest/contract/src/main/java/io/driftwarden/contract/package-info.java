/**
 * The records of the contract, generated from the Avro IDL in {@code src/main/avro}: one fact ({@code TrustEvent}) in;
 * {@code TrustVerdict}, {@code TrustAlert}, {@code TrustCommand}, {@code DeadLetter} and {@code SessionView} out.
 *
 * <p>The generated getters of nullable fields return {@code Optional}. This package alone is not {@code @NullMarked}: the
 * generated builders take {@code null} for an absent field and carry no annotation that says so.
 */
package io.driftwarden.contract;
