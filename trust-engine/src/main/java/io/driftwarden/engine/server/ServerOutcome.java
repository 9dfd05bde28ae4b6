package io.driftwarden.engine.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a report does to what is known of a server.
 *
 * @param notices what sessions are to be told, in this order
 * @param standing how a version stands now, where a check may have changed it
 * @param definitions canonical definitions to remember, by digest
 * @param forgotten digests of definitions that nothing refers to any more
 */
public record ServerOutcome(
        ServerRecord record,
        List<ServerNotice> notices,
        Optional<VersionStandingNotice> standing,
        Map<String, String> definitions,
        Set<String> forgotten) {
    public ServerOutcome {
        notices = List.copyOf(notices);
        definitions = Map.copyOf(definitions);
        forgotten = Set.copyOf(forgotten);
    }
}
