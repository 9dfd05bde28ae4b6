package io.driftwarden.engine.callback;

import io.driftwarden.engine.facts.RedirectShown;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.redirect.Step;
import io.driftwarden.engine.state.Trail;
import io.driftwarden.engine.value.AddressClass;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.Confusables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Joins the redirects of an output to a chain that begins at the call's URL. Confined to one event. */
final class RedirectChain {
    private final CanonicalValue called;
    private final RedirectPlaces places;
    private final List<String> domains = new ArrayList<>();
    private final List<CanonicalValue> met = new ArrayList<>();
    private final int begun;
    private CanonicalValue last;
    private @Nullable CanonicalValue inner;
    private boolean reached;
    private boolean innerReached;

    /** @param known where the server's call before was sent on to, if it was */
    RedirectChain(CanonicalValue called, @Nullable Trail known, RedirectPlaces places) {
        this.called = called;
        this.places = places;
        this.last = called;
        String domain = called.registrableDomain();
        boolean obeys = known != null
                && known.domains().indexOf(domain) == known.domains().size() - 1;
        if (known != null && obeys && known.domains().size() < Trail.MAX_DOMAINS) {
            domains.addAll(known.domains());
        } else {
            domains.add(domain);
        }
        this.begun = domains.size();
    }

    /** Goes on, if the step begins where the chain is. */
    void step(Step step) {
        @Nullable CanonicalValue from = place(step.from());
        @Nullable CanonicalValue to = place(step.target());
        boolean joined = from == null || from.registrableDomain().equals(last.registrableDomain());
        if (!joined || to == null || places.login(to.host())) {
            return;
        }
        String domain = to.registrableDomain();
        last = to;
        reached = step.reached();
        AddressClass place = to.addressClass();
        if (place.internal() || place == AddressClass.METADATA) {
            inner = to;
            innerReached |= reached;
        }
        if (!domains.contains(domain) && domains.size() < Trail.MAX_DOMAINS) {
            domains.add(domain);
        }
        met.add(to);
    }

    /** Null for a path on the same host, and for what is no network place. */
    private static @Nullable CanonicalValue place(String written) {
        String text = written.strip();
        boolean hostFirst = text.startsWith("//") || text.startsWith("/\\");
        if (!hostFirst && (text.startsWith("/") || !text.contains("://"))) {
            return null;
        }
        return Canonical.url(hostFirst ? "https:" + text : text)
                .filter(CanonicalValue::hasHost)
                .orElse(null);
    }

    /** It never leaves the domain at which it began. */
    boolean stays() {
        return domains.size() == begun;
    }

    List<String> domains() {
        return domains;
    }

    List<CanonicalValue> met() {
        return met;
    }

    RedirectShown fact(String server, String tool, Function<CanonicalValue, Origin> origins, String callEvent) {
        CanonicalValue value = inner == null ? last : inner;
        AddressClass begins = called.addressClass();
        return new RedirectShown(
                server,
                tool,
                domains,
                value,
                origins.apply(value),
                begins == AddressClass.NAME || begins == AddressClass.PUBLIC,
                inner == null ? reached : innerReached,
                Confusables.resembles(called.registrableDomain(), last.host(), last.registrableDomain()),
                places.dropSite(last.host()),
                callEvent);
    }
}
