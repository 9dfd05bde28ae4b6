package io.driftwarden.rules;

import java.util.List;

/** Where a pack's files come from. */
interface PackSource {
    /**
     * The file's bytes.
     *
     * @param name below the pack's root, such as {@code dst/DW-DST-001.yaml}
     * @throws InvalidRulesException if it is not there
     */
    byte[] read(String name);

    /** Names of the text-pattern files, sorted; empty if the pack has none. */
    List<String> textPatterns();
}
