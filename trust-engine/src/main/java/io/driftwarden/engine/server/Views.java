package io.driftwarden.engine.server;

import io.driftwarden.engine.capability.ToolDefinition;
import io.driftwarden.engine.facts.DefinitionDrift;
import io.driftwarden.engine.server.Drifts.Compared;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Listings of one version of a server, compared with each other. A session may be offered fewer tools than another, by its
 * principal's rights; that one tool is defined differently to different sessions is another matter. Stateless and
 * thread-safe.
 */
final class Views {
    /** Changed definitions compared of one listing. */
    static final int MAX_COMPARED = 64;

    /** How long sessions that are listed a tool of two faces are told of it, after it last showed the other: a week. */
    static final long STANDING = 7 * 24 * 3_600_000_000L;

    private final Drifts drifts;

    Views(Drifts drifts) {
        this.drifts = drifts;
    }

    /** The version after the listing. */
    ServerVersion after(Report report, ServerVersion version, Map<String, ToolDefinition> listed) {
        Map<String, ToolBaseline> changed = new LinkedHashMap<>();
        int compared = 0;
        for (ToolDefinition tool : listed.values()) {
            ToolBaseline known = version.tools().get(tool.name());
            boolean compare = known != null
                    && (!known.last().equals(tool.digest()) || standing(known, report.time()))
                    && compared++ < MAX_COMPARED;
            ToolBaseline next = known == null ? first(report, tool) : compare ? next(report, known, tool) : known;
            if (!next.equals(known)) {
                changed.put(tool.name(), next);
            }
        }
        return changed.isEmpty()
                ? version
                : version.withTools(version.tools().withAll(changed, ServerVersion.MAX_TOOLS));
    }

    static ToolBaseline first(Report report, ToolDefinition tool) {
        report.remember(tool);
        return ToolBaseline.of(variant(report, tool));
    }

    private static ToolVariant variant(Report report, ToolDefinition tool) {
        return new ToolVariant(tool.digest(), tool.risk(), report.event().getId());
    }

    private static boolean standing(ToolBaseline tool, long time) {
        return tool.splitAt() != Long.MIN_VALUE && time - tool.splitAt() < STANDING;
    }

    private ToolBaseline next(Report report, ToolBaseline known, ToolDefinition tool) {
        if (known.last().equals(tool.digest())) {
            known.variants().stream()
                    .filter(variant -> !variant.digest().equals(tool.digest()))
                    .findFirst()
                    .map(other -> drifts.byTurns(report, other, tool))
                    .filter(DefinitionDrift::dangerous)
                    .ifPresent(drift -> report.tell(false, drift));
            return known;
        }
        return known.variant(tool.digest()) == null ? another(report, known, tool) : again(report, known, tool);
    }

    /** A definition not seen before. */
    private ToolBaseline another(Report report, ToolBaseline known, ToolDefinition tool) {
        Compared compared = drifts.of(report, report.version(), known.latest(), tool);
        if (compared.difference().compared() && compared.difference().cosmetic()) {
            return known;
        }
        if (compared.drift().dangerous()) {
            report.tell(!known.full(), compared.drift());
        }
        report.remember(tool);
        return known.with(variant(report, tool));
    }

    /** A definition that another one seemed to have replaced. */
    private ToolBaseline again(Report report, ToolBaseline known, ToolDefinition tool) {
        DefinitionDrift drift = drifts.byTurns(report, known.latest(), tool);
        ToolBaseline next = known.listed(tool.digest());
        if (!drift.dangerous()) {
            return next;
        }
        report.tell(!standing(known, report.time()), drift);
        return next.split(report.time());
    }
}
