package io.driftwarden.deploy.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What a report says about one check.
 *
 * @param check as {@code evidence.reported} names it
 * @param server as the report names it, if it does
 * @param version as the report names it, if it does
 * @param tool the tool that was checked alone, if one was
 * @param score from 0 (bad) to 1 (good)
 * @param reportUri where the whole report is, if the report tells
 * @param licences SPDX identifiers or expressions, sorted
 */
record Finding(
        String check,
        Optional<String> server,
        Optional<String> version,
        Optional<String> tool,
        boolean passed,
        double score,
        Optional<String> reportUri,
        List<String> licences) {
    /** What an error takes off the score, and what a lesser problem does. */
    private static final double ERROR = 0.25;

    private static final double WARNING = 0.05;

    Finding {
        licences = List.copyOf(licences);
    }

    /** Of counted problems: each error takes a quarter off the score, each lesser problem a twentieth. */
    static Finding counted(String check, boolean passed, long errors, long lesser) {
        double score = Math.max(0, 1 - ERROR * errors - WARNING * lesser);
        return new Finding(
                check,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                passed,
                Math.round(score * 100) / 100.0,
                Optional.empty(),
                List.of());
    }

    /** Of an audit that names licences. */
    static Finding licences(List<String> licences) {
        return new Finding(
                "license_audit",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                1,
                Optional.empty(),
                licences.stream().distinct().sorted().toList());
    }

    Finding as(String otherCheck) {
        return new Finding(otherCheck, server, version, tool, passed, score, reportUri, licences);
    }
}
