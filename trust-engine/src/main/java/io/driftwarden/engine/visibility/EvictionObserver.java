package io.driftwarden.engine.visibility;

import io.driftwarden.engine.facts.StateEvicted;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;

/**
 * Tells when the session's state has to drop what detection rests on. Recent calls and texts, which roll over in every
 * long session, are left out. Looks last.
 */
public final class EvictionObserver implements Observer {
    @Override
    public void observe(Observation observation) {
        compare(
                observation,
                "tools",
                observation.before().capabilities().tools().evicted(),
                observation.capabilities().tools().evicted());
        compare(
                observation,
                "servers",
                observation.before().capabilities().servers().evicted(),
                observation.capabilities().servers().evicted());
        compare(
                observation,
                "warnings",
                observation.before().capabilities().warnings().evicted(),
                observation.capabilities().warnings().evicted());
        compare(
                observation,
                "named values",
                observation.before().provenance().named().evicted(),
                observation.provenance().named().evicted());
        compare(
                observation,
                "met values",
                observation.before().provenance().met().evicted(),
                observation.provenance().met().evicted());
        compare(
                observation,
                "destinations",
                observation.before().egress().destinations().evicted(),
                observation.egress().destinations().evicted());
        compare(
                observation,
                "refusals",
                observation.before().refusals().evicted(),
                observation.refusals().evicted());
        compare(
                observation,
                "credentials",
                observation.before().conduct().identity().credentials().evicted(),
                observation.conduct().identity().credentials().evicted());
        compare(
                observation,
                "handles",
                observation.before().conduct().identity().handles().evicted(),
                observation.conduct().identity().handles().evicted());
    }

    /** Reports the first entry dropped, and each time when ten times as many are. */
    private static void compare(Observation observation, String collection, long before, long now) {
        if (now > before && magnitude(now) > magnitude(before)) {
            observation.add(new StateEvicted(collection, now, now - before));
        }
    }

    private static int magnitude(long count) {
        return count == 0 ? 0 : Long.toString(count).length();
    }
}
