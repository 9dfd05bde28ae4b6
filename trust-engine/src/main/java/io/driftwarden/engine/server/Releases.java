package io.driftwarden.engine.server;

import io.driftwarden.engine.capability.ToolDefinition;
import io.driftwarden.engine.facts.VersionWentBack;
import io.driftwarden.engine.server.Drifts.Compared;
import io.driftwarden.engine.state.CappedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The first listing of a version, compared with the version that appeared before it. Stateless and thread-safe. */
final class Releases {
    private final Drifts drifts;

    Releases(Drifts drifts) {
        this.drifts = drifts;
    }

    /** The version after its first listing. */
    ServerVersion after(Report report, ServerRecord server, ServerVersion version, Map<String, ToolDefinition> listed) {
        Map<String, ToolBaseline> tools = new LinkedHashMap<>();
        listed.values().forEach(tool -> tools.put(tool.name(), Views.first(report, tool)));
        ServerVersion after =
                version.withTools(CappedMap.<ToolBaseline>empty().withAll(tools, ServerVersion.MAX_TOOLS));
        server.newer(version.version())
                .ifPresent(newer -> report.tell(
                        false, new VersionWentBack(report.serverName(), newer.version(), version.version(), false)));
        return server.before(version.version(), ServerVersion::listed)
                .map(earlier -> after.following(earlier.version(), differences(report, earlier, listed)))
                .orElse(after);
    }

    private List<VersionChange> differences(Report report, ServerVersion earlier, Map<String, ToolDefinition> listed) {
        List<VersionChange> history = new ArrayList<>();
        moved(report, earlier, listed, history);
        int compared = 0;
        for (ToolDefinition tool : listed.values()) {
            ToolBaseline known = earlier.tools().get(tool.name());
            if (known == null || known.variant(tool.digest()) != null || compared++ >= Views.MAX_COMPARED) {
                continue;
            }
            Compared difference = drifts.of(report, earlier.version(), known.latest(), tool);
            difference.difference().changes().stream()
                    .map(change -> VersionChange.of(tool.name(), change))
                    .distinct()
                    .forEach(history::add);
            if (difference.drift().dangerous()) {
                report.tell(true, difference.drift());
            }
        }
        return history;
    }

    private static void moved(
            Report report, ServerVersion earlier, Map<String, ToolDefinition> listed, List<VersionChange> history) {
        TreeMap<String, ToolVariant> gone = new TreeMap<>();
        earlier.tools().entries().forEach((name, tool) -> {
            if (!listed.containsKey(name)) {
                gone.put(name, tool.latest());
            }
        });
        TreeSet<String> appeared = new TreeSet<>(listed.keySet());
        appeared.removeAll(earlier.tools().entries().keySet());
        Map<String, String> renamed = Renames.of(report, gone, appeared, listed);
        renamed.forEach((from, to) -> history.add(VersionChange.renamed(from, to)));
        gone.keySet().stream()
                .filter(name -> !renamed.containsKey(name))
                .forEach(name -> history.add(VersionChange.removed(name)));
        appeared.stream()
                .filter(name -> !renamed.containsValue(name))
                .forEach(name -> history.add(VersionChange.added(name)));
    }
}
