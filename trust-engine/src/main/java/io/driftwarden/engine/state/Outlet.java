package io.driftwarden.engine.state;

/**
 * A destination outside that got data although nobody in charge named it.
 *
 * @param kind {@code domain}, {@code email} or {@code account}
 * @param introduced a tool server brought it up
 * @param sends calls and contacts that carried data to it
 * @param bytes that they carried
 * @param hosts different hosts below it whose names look encoded
 * @param hostBits information in those names
 * @param paths calls and contacts whose path or query held something encoded that was new
 * @param pathBits information in what looks encoded in the paths and queries that the agent made up
 * @param seen hashes of the latest encoded parts, so that a repeated one counts once
 */
public record Outlet(
        String kind,
        boolean introduced,
        long sends,
        long bytes,
        long hosts,
        double hostBits,
        long paths,
        double pathBits,
        PackedInts seen) {
    /** Hashes of encoded parts kept per destination. */
    public static final int MAX_SEEN = 32;
}
