package io.driftwarden.publisher;

/**
 * What a spool did since the start.
 *
 * @param spooling whether events go to disk now
 * @param spooled events written to disk
 * @param replayed events sent from disk
 * @param refused events that were neither sent nor written, because the spool was full or cannot be written; each one's publisher
 *     was told
 * @param rejected events from disk that the broker does not take, such as too large ones
 * @param waitingBytes on disk now
 */
public record SpoolStatus(
        boolean spooling, long spooled, long replayed, long refused, long rejected, long waitingBytes) {}
