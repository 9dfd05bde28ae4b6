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

    /** The text-pattern files, sorted by name; empty if the pack has none. */
    List<TextFile> textFiles();

    /**
     * A file of text patterns.
     *
     * @param name as errors name it
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    record TextFile(String name, byte[] yaml) {}
}
