package io.driftwarden.deploy.replay;

import com.google.common.collect.Streams;
import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.deploy.replay.input.Place;
import io.driftwarden.engine.baseline.FleetReport;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of one event.
 *
 * @param place where the event stood
 * @param ocsfAlerts JSON
 * @param sent what it told of its session's sends, for others to be compared with
 */
record Judged(
        Place place,
        List<TrustVerdict> verdicts,
        List<TrustAlert> alerts,
        List<byte[]> ocsfAlerts,
        List<TrustCommand> commands,
        List<DeadLetter> deadLetters,
        List<FleetReport> sent) {

    /**
     * What came of one event in several topologies that sessions are spread over. The order is that of the sessions, and within
     * one of them what it was, so that it does not depend on how they are spread.
     */
    static Judged merged(List<Judged> parts) {
        return new Judged(
                parts.get(0).place,
                sorted(parts, Judged::verdicts, TrustVerdict::getTenant, TrustVerdict::getSession),
                sorted(parts, Judged::alerts, TrustAlert::getTenant, TrustAlert::getSession),
                ocsf(parts),
                sorted(parts, Judged::commands, TrustCommand::getTenant, TrustCommand::getSession),
                parts.stream().flatMap(part -> part.deadLetters.stream()).toList(),
                sorted(parts, Judged::sent, FleetReport::tenant, FleetReport::session));
    }

    private static <T> List<T> sorted(
            List<Judged> parts,
            Function<Judged, List<T>> list,
            Function<T, String> tenant,
            Function<T, String> session) {
        return parts.stream()
                .flatMap(part -> list.apply(part).stream())
                .sorted(Comparator.comparing(tenant).thenComparing(session))
                .toList();
    }

    /** Each alert in both of its forms stands at the same place. */
    private static List<byte[]> ocsf(List<Judged> parts) {
        return parts.stream()
                .flatMap(part -> Streams.zip(part.alerts.stream(), part.ocsfAlerts.stream(), Map::entry))
                .sorted(Comparator.comparing((Map.Entry<TrustAlert, byte[]> alert) ->
                                alert.getKey().getTenant())
                        .thenComparing(alert -> alert.getKey().getSession()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
