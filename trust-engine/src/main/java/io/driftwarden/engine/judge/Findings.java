package io.driftwarden.engine.judge;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.excerpt.Excerpt;
import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.finding.Evidence;
import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.redaction.Cut;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where rules report to: the global {@code findings} of every DRL file. Collects the findings of one event at a time;
 * confined to one thread.
 */
public final class Findings {
    /** Characters of a value that evidence shows. */
    private static final int MAX_VALUE = 300;

    private final Ruleset ruleset;
    private final Secrets secrets;
    private final Map<String, Finding> found = new TreeMap<>();
    private final Map<String, List<Cut>> cuts = new HashMap<>();
    private String session = "";
    private String eventId = "";

    /**
     * @param secrets what evidence must not show
     */
    Findings(Ruleset ruleset, Secrets secrets) {
        this.ruleset = ruleset;
        this.secrets = secrets;
    }

    void begin(String nextSession, String nextEventId) {
        found.clear();
        cuts.clear();
        session = nextSession;
        eventId = nextEventId;
    }

    Collection<Finding> end() {
        cuts.forEach((about, all) -> found.computeIfPresent(about, (same, finding) -> finding.with(all)));
        return List.copyOf(found.values());
    }

    /** Reports that the rule found the fact. A rule that is unknown or switched off by tag reports nothing. */
    public void report(String ruleId, Fact fact) {
        ruleset.active(ruleId).ifPresent(rule -> report(rule, fact));
    }

    private void report(Rule rule, Fact fact) {
        String about = rule.id() + '\n' + fact.about();
        found.computeIfAbsent(about, key -> finding(rule, fact, key));
        if (!fact.cuts().isEmpty()) {
            // Several texts of one event may make what is one finding.
            cuts.computeIfAbsent(about, key -> new ArrayList<>()).addAll(fact.cuts());
        }
    }

    /** The value as evidence may show it: cut, and without secrets. */
    private EvidenceValue shown(EvidenceValue value) {
        String clean = secrets.redacted(value.value());
        return new EvidenceValue(value.name(), Excerpt.of(clean, MAX_VALUE), value.origin());
    }

    private Finding finding(Rule rule, Fact fact, String key) {
        List<EvidenceValue> values = fact.values().stream().map(this::shown).toList();
        List<String> events = new ArrayList<>(fact.events());
        // A value that the policy named has no event.
        events.removeIf(event -> event.isEmpty() || event.equals(eventId));
        events.add(eventId);
        String uid = Hashing.sha256()
                .hashString(session + '\n' + key, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 32);
        return new Finding(
                uid,
                rule,
                fact.about(),
                Summary.of(rule.summary(), values),
                fact.server(),
                fact.tool(),
                new Evidence(events, values));
    }
}
