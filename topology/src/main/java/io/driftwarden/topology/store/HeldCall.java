package io.driftwarden.topology.store;

/**
 * A call that waits for an approval, and whom to tell.
 *
 * @param verdict Avro, the verdict by which it was held
 * @param callId empty if the call has none
 * @param partition of verdicts that who asked reads
 * @param since when it was held, milliseconds since the epoch by this process's clock
 */
@SuppressWarnings("ArrayRecordComponent") // Written and read, never compared.
public record HeldCall(byte[] verdict, String callId, String tool, int partition, long since) {}
