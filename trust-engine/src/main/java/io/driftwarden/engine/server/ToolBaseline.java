package io.driftwarden.engine.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that one version of a server has listed of a tool.
 *
 * @param variants those that differ in more than counters and icons, by first appearance
 * @param last digest of the one listed last
 * @param splitAt when two of them were last listed by turns, microseconds since the epoch; {@link Long#MIN_VALUE} if never
 */
public record ToolBaseline(List<ToolVariant> variants, String last, long splitAt) {
    /** Definitions kept of a tool: the first ones and the newest. */
    public static final int MAX_VARIANTS = 4;

    public ToolBaseline {
        variants = List.copyOf(variants);
    }

    static ToolBaseline of(ToolVariant only) {
        return new ToolBaseline(List.of(only), only.digest(), Long.MIN_VALUE);
    }

    @Nullable
    ToolVariant variant(String digest) {
        return variants.stream()
                .filter(variant -> variant.digest().equals(digest))
                .findFirst()
                .orElse(null);
    }

    /** The definition listed last, or the newest where that one was not kept. */
    ToolVariant latest() {
        ToolVariant latest = variant(last);
        return latest == null ? variants.get(variants.size() - 1) : latest;
    }

    boolean full() {
        return variants.size() >= MAX_VARIANTS;
    }

    ToolBaseline with(ToolVariant newest) {
        List<ToolVariant> next = new ArrayList<>(full() ? variants.subList(0, MAX_VARIANTS - 1) : variants);
        next.add(newest);
        return new ToolBaseline(next, newest.digest(), splitAt);
    }

    ToolBaseline listed(String digest) {
        return digest.equals(last) ? this : new ToolBaseline(variants, digest, splitAt);
    }

    ToolBaseline split(long time) {
        return new ToolBaseline(variants, last, Math.max(splitAt, time));
    }
}
