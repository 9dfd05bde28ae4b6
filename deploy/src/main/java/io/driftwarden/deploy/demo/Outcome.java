package io.driftwarden.deploy.demo;

import io.driftwarden.contract.TrustAlert;
import io.driftwarden.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has become of the cast. Safe for use by several threads. */
final class Outcome {

    private final Map<String, Verdict> worst = new TreeMap<>();
    private final Map<String, TreeSet<String>> alerts = new TreeMap<>();

    synchronized void verdict(String session, String verdict) {
        worst.merge(
                session,
                Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                (before, now) -> now.compareTo(before) > 0 ? now : before);
    }

    synchronized void alert(TrustAlert alert) {
        alerts.computeIfAbsent(alert.getSession(), absent -> new TreeSet<>()).add(alert.getRuleId());
    }

    synchronized Verdict worst(Member member) {
        return worst.getOrDefault(member.session(), Verdict.ALLOW);
    }

    /** What did not come as it should for this session; empty if all did. */
    synchronized List<String> missing(Member member) {
        List<String> missing = new ArrayList<>();
        if (!member.asExpected(worst(member))) {
            missing.add(member.verdict()
                    .map(least -> "expected " + least.wireName() + " at least")
                    .orElse("should not have been stopped"));
        }
        TreeSet<String> came = alerts.getOrDefault(member.session(), new TreeSet<>());
        member.alerts().stream()
                .filter(rule -> !came.contains(rule))
                .forEach(rule -> missing.add("no alert of " + rule));
        return missing;
    }
}
