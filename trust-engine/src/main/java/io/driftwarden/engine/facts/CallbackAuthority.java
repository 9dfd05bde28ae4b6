package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.vocabulary.AuthorityKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A callback says beside its URL what is to be done with it: by which queue or priority, as whom, with which rights, or
 * what comes next.
 *
 * @param announced it came as a callback; otherwise as an object in an output that is named like one
 * @param kinds what it wants to decide
 * @param names of the parameters and fields that say so, in order
 * @param login it leads a person to a login or a page, where scopes and tokens are ordinary
 */
public record CallbackAuthority(
        String server,
        String tool,
        boolean announced,
        String kind,
        CanonicalValue value,
        Set<AuthorityKind> kinds,
        List<String> names,
        boolean login,
        Origin origin)
        implements Fact {
    private static final Set<AuthorityKind> DIRECTING = EnumSet.of(
            AuthorityKind.NEXT_TOOL,
            AuthorityKind.EXECUTION,
            AuthorityKind.EXCEPTION,
            AuthorityKind.APPROVAL,
            AuthorityKind.CONTROL,
            AuthorityKind.FALLBACK);

    public CallbackAuthority {
        kinds = Set.copyOf(kinds);
        names = List.copyOf(names);
    }

    /** It decides what is done next, or which control is left out. */
    public boolean directs() {
        return kinds.stream().anyMatch(DIRECTING::contains);
    }

    /** It decides more than one thing: a signed URL alone carries one. */
    public boolean several() {
        return kinds.size() > 1;
    }

    public boolean named() {
        return origin.namedByPrincipal();
    }

    @Override
    public String about() {
        return server + ' ' + value.host();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                new EvidenceValue("callback", value.display(), origin.first()),
                EvidenceValue.of("kind", kind),
                EvidenceValue.of("server", server),
                EvidenceValue.of(
                        "authority",
                        kinds.stream().sorted().map(AuthorityKind::label).collect(Collectors.joining(", "))),
                EvidenceValue.of("parameters", String.join(", ", names)));
    }
}
