package io.driftwarden.engine.evidence;

import io.driftwarden.engine.evidence.Check.Gate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What the checks of a server's version add up to. A check passes when all its latest results, of the server and of its
 * tools, passed; its score is the lowest of theirs, and 0 where it is missing. Each gate gives half of the score: the mean of
 * its checks. What sessions found at run time lowers the score; it does not close a gate, so that a session's verdict never
 * depends on how far other sessions have been judged.
 *
 * @param score from 0 to 100
 * @param parts one for each check
 * @param runtime the share of the score that {@link RuntimeFindings} leave, 0 to 1
 */
public record ServerTrust(double score, List<Part> parts, double runtime) {
    /** No check was ever reported. */
    public static final ServerTrust NONE = of(List.of(), 1);

    /**
     * One check's part.
     *
     * @param reported there is a result
     */
    public record Part(Check check, boolean reported, boolean passed, double score) {}

    public ServerTrust {
        parts = List.copyOf(parts);
    }

    /** @param runtime the share of the score that run-time findings leave, 0 to 1 */
    public static ServerTrust of(Collection<CheckResult> results, double runtime) {
        List<Part> parts =
                Arrays.stream(Check.values()).map(check -> part(check, results)).toList();
        double evidence = (mean(parts, Gate.STATIC) + mean(parts, Gate.DYNAMIC)) / 2;
        return new ServerTrust(Math.round(evidence * runtime * 1000) / 10.0, parts, runtime);
    }

    /** Every check of the gate was reported and passed. */
    public boolean open(Gate gate) {
        return parts.stream().filter(part -> part.check.gate() == gate).allMatch(Part::passed);
    }

    /** Both gates are open. */
    public boolean admitted() {
        return open(Gate.STATIC) && open(Gate.DYNAMIC);
    }

    /** Names of the checks of the gates that were reported and did not pass. */
    public List<String> failed() {
        return names(true);
    }

    /** Names of the checks of the gates that were never reported. */
    public List<String> missing() {
        return names(false);
    }

    private List<String> names(boolean reported) {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (part.check.gate() != Gate.NONE && !part.passed && part.reported == reported) {
                names.add(part.check.wireName());
            }
        }
        return names;
    }

    private static Part part(Check check, Collection<CheckResult> all) {
        List<CheckResult> results =
                all.stream().filter(result -> result.check() == check).toList();
        return new Part(
                check,
                !results.isEmpty(),
                !results.isEmpty() && results.stream().allMatch(CheckResult::passed),
                results.stream().mapToDouble(CheckResult::score).min().orElse(0));
    }

    private static double mean(List<Part> parts, Gate gate) {
        return parts.stream()
                .filter(part -> part.check.gate() == gate)
                .mapToDouble(Part::score)
                .average()
                .orElse(0);
    }
}
