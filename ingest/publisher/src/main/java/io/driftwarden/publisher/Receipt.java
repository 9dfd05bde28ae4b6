package io.driftwarden.publisher;

/** Where the broker keeps an event: it has acknowledged it on all in-sync replicas. */
public record Receipt(String topic, int partition, long offset) {}
