package io.driftwarden.gateway.otlp;

/**
 * What a request may hold.
 *
 * @param maxBytes after decompression
 * @param maxRecords spans or log records; the rest is rejected, and said so
 */
public record OtlpLimits(int maxBytes, int maxRecords) {
    /** 8 MiB, 10,000 records. */
    public static final OtlpLimits DEFAULT = new OtlpLimits(8 * 1024 * 1024, 10_000);
}
