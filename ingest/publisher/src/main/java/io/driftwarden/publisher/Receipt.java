package io.driftwarden.publisher;

/** Where the broker keeps an event: it has acknowledged it on all in-sync replicas. Or that it is on disk, see {@link OutagePolicy}. */
public record Receipt(String topic, int partition, long offset) {
    static final Receipt ON_DISK = new Receipt("", -1, -1);

    /** Whether the event waits on this machine's disk for Kafka to come back; then there is no topic, partition and offset. */
    public boolean isOnDisk() {
        return equals(ON_DISK);
    }
}
