package io.driftwarden.topology.store;

/**
 * A command that no gateway has acknowledged yet.
 *
 * @param command Avro, as it was sent
 * @param issued when it was sent first, milliseconds since the epoch by this process's clock
 * @param sent when it was sent last
 * @param sends how often it was sent
 */
@SuppressWarnings("ArrayRecordComponent") // Written and read, never compared.
public record PendingCommand(byte[] command, long issued, long sent, int sends) {

    /** The same, sent once more. */
    public PendingCommand again(long now) {
        return new PendingCommand(command, issued, now, sends + 1);
    }
}
