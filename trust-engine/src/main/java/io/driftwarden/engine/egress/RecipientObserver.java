package io.driftwarden.engine.egress;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.facts.RecipientsAddressed;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.CappedMap;
import io.driftwarden.engine.state.Outlet;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees recipients whom the user did not name: beside those whom the user did, and in numbers. */
public final class RecipientObserver implements Observer {
    @Override
    public void observe(Observation observation) {
        observation.event().getToolCalled().ifPresent(call -> observe(observation, call));
    }

    private static void observe(Observation observation, ToolCalled call) {
        String server = call.getServer().orElse("");
        String tool = call.getTool().orElse("");
        if (observation.capabilities().risk(server, tool) != RiskClass.SEND) {
            return;
        }
        List<Receiver> people =
                Receiver.of(observation).stream().filter(Receiver::person).toList();
        List<Receiver> strangers =
                people.stream().filter(receiver -> !receiver.named()).toList();
        if (strangers.isEmpty()) {
            return;
        }
        Set<String> namedDomains = people.stream()
                .filter(Receiver::named)
                .map(receiver -> receiver.value().registrableDomain())
                .collect(Collectors.toSet());
        Receiver stranger = strangers.stream()
                .filter(receiver -> receiver.origin().declared())
                .findFirst()
                .or(() -> strangers.stream()
                        .filter(receiver ->
                                !namedDomains.contains(receiver.value().registrableDomain()))
                        .findFirst())
                .orElse(strangers.get(0));
        CappedMap<Outlet> outlets = observation.flows().outlets();
        observation.add(new RecipientsAddressed(
                server,
                tool,
                stranger.value().display(),
                stranger.origin().first(),
                people.size() - strangers.size(),
                strangers.size(),
                !namedDomains.contains(stranger.value().registrableDomain()),
                stranger.origin().declared(),
                stranger.chosen(observation.content()),
                people(outlets) + outlets.evicted(),
                domains(outlets)));
    }

    private static long people(CappedMap<Outlet> outlets) {
        return outlets.entries().values().stream()
                .filter(outlet -> !outlet.kind().equals(OutletObserver.DOMAIN))
                .count();
    }

    private static long domains(CappedMap<Outlet> outlets) {
        return outlets.entries().keySet().stream()
                .filter(key -> key.indexOf('@') > 0)
                .map(key -> key.substring(key.indexOf('@')))
                .distinct()
                .count();
    }
}
