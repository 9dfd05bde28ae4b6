package io.driftwarden.engine.policy.file;

import io.driftwarden.engine.policy.ApprovalPolicy;
import io.driftwarden.engine.policy.RateLimit;
import io.driftwarden.engine.policy.ToolPattern;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.yaml.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the list {@code rates} and the section {@code approvals}. */
final class Limits {
    /** Counts are kept in windows of at least a second and at most a day. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int MAX_RATES = 32;

    private Limits() {}

    static List<RateLimit> rates(Section root) {
        List<RateLimit> limits = new ArrayList<>();
        for (Section section : root.sections("rates")) {
            RateLimit limit = rate(section);
            if (limits.stream().anyMatch(other -> other.name().equals(limit.name()))) {
                throw section.wrong("name", "another limit has the name \"" + limit.name() + "\"");
            }
            limits.add(limit);
            section.refuseTheRest();
        }
        if (limits.size() > MAX_RATES) {
            throw root.wrong("rates", "must be at most " + MAX_RATES);
        }
        return limits;
    }

    private static RateLimit rate(Section section) {
        ToolPattern tools = section.one("tool", ToolPattern::parse).orElse(ToolPattern.ANY);
        Duration window = section.duration("window", Duration.ofMinutes(1));
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw section.wrong("window", "must be from 1s to 1d");
        }
        RateLimit.Per per =
                section.choice("per", List.of(RateLimit.Per.values())).orElse(RateLimit.Per.SESSION);
        int calls = section.number("calls", 0, 1, 1_000_000);
        if (calls == 0) {
            throw section.wrong("calls", "is missing; write how many calls are allowed");
        }
        return new RateLimit(section.text("name").orElse(tools.toString()), tools, per, calls, window);
    }

    static ApprovalPolicy approvals(Section section) {
        Duration valid = section.duration("valid", ApprovalPolicy.DEFAULT.valid());
        List<ApprovalPolicy.Need> needs = new ArrayList<>();
        for (Section need : section.sections("required")) {
            if (need.names().isEmpty()) {
                throw need.wrong("tool", "is missing; write tool, risk_from, or both");
            }
            needs.add(new ApprovalPolicy.Need(
                    need.one("tool", ToolPattern::parse).orElse(ToolPattern.ANY),
                    need.choice("risk_from", List.of(RiskClass.values())).orElse(RiskClass.READ)));
            need.refuseTheRest();
        }
        section.refuseTheRest();
        return new ApprovalPolicy(valid, needs);
    }
}
