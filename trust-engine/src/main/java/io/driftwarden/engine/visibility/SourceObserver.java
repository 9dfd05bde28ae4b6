package io.driftwarden.engine.visibility;

import io.driftwarden.engine.facts.LateEvent;
import io.driftwarden.engine.facts.SourceSilent;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.rule.Window;
import io.driftwarden.engine.state.CappedMap;
import io.driftwarden.engine.state.Progress;
import io.driftwarden.engine.state.Watch;
import io.driftwarden.engine.state.Watch.Reporting;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells events that come late, and sources that fall silent while others go on; both in event time. */
public final class SourceObserver implements Observer {
    private static final long MICROS = 1_000_000;

    @Override
    public void observe(Observation observation) {
        Progress before = observation.before().header().progress();
        if (before.events() > 0
                && before.lastSeen() - observation.time() > observation.limits().micros(Window.GRACE)) {
            observation.add(new LateEvent(
                    observation.event().getSource(),
                    observation.event().getType(),
                    (before.lastSeen() - observation.time()) / MICROS));
        }
        Watch watch = observation.conduct().watch();
        String source = observation.event().getSource();
        Map<String, Reporting> changed = new LinkedHashMap<>();
        for (Map.Entry<String, Reporting> known : watch.sources().entries().entrySet()) {
            if (!known.getKey().equals(source)) {
                changed.put(known.getKey(), silent(observation, known.getKey(), known.getValue(), before.lastSeen()));
            }
        }
        Reporting reporting = watch.sources().get(source);
        long calls = observation.event().getToolCalled().isPresent() ? 1 : 0;
        changed.put(
                source,
                reporting == null
                        ? new Reporting(1, calls, observation.time(), 0)
                        : new Reporting(
                                reporting.events() + 1,
                                reporting.calls() + calls,
                                Math.max(reporting.last(), observation.time()),
                                0));
        CappedMap<Reporting> sources = watch.sources().withAll(changed, Watch.MAX_SOURCES);
        observation.conduct(observation.conduct().with(new Watch(sources)));
    }

    /** Counts an event of another source; reports the silence once, when it has lasted long enough. */
    private static Reporting silent(Observation observation, String source, Reporting silent, long latest) {
        Reporting next = new Reporting(silent.events(), silent.calls(), silent.last(), silent.since() + 1);
        long silence = observation.limits().micros(Window.SILENCE);
        boolean missed = missed(next, Math.max(latest, observation.time()), silence);
        if (missed && !missed(silent, latest, silence)) {
            observation.add(new SourceSilent(
                    source, (observation.time() - silent.last()) / MICROS, silent.events(), next.since()));
        }
        return next;
    }

    /** It carried calls, and others have since told much over a long time. */
    private static boolean missed(Reporting source, long now, long silence) {
        return source.calls() > 0 && source.events() >= 5 && source.since() >= 5 && now - source.last() > silence;
    }
}
