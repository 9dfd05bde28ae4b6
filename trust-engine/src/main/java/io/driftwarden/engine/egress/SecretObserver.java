package io.driftwarden.engine.egress;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.decode.Decoder;
import io.driftwarden.engine.extract.Found;
import io.driftwarden.engine.facts.SecretOutbound;
import io.driftwarden.engine.json.Leaves;
import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.secret.Leak;
import io.driftwarden.engine.secret.Secrets;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks for secrets in what a call carries. An argument that is named for a credential may hold one. */
public final class SecretObserver implements Observer {
    /** Characters read of one call's arguments. */
    private static final int BUDGET = 256 * 1024;

    private static final int MIN_LENGTH = 12;

    /** Words of an argument's name by which a tool asks for a credential. */
    private static final Set<String> CREDENTIAL_WORDS = Set.of(
            "password",
            "passwd",
            "secret",
            "token",
            "key",
            "credential",
            "credentials",
            "authorization",
            "auth",
            "bearer");

    private final Secrets secrets;

    public SecretObserver(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void observe(Observation observation) {
        observation.event().getToolCalled().ifPresent(call -> observe(observation, call));
    }

    private void observe(Observation observation, ToolCalled call) {
        int[] left = {BUDGET};
        Decoder decoder = new Decoder();
        Leaves.visit(observation.payload().arguments(), (path, value) -> {
            if (value.isTextual() && value.textValue().length() >= MIN_LENGTH && !asksForCredential(path)) {
                String text = value.textValue();
                String read = text.length() <= left[0] ? text : text.substring(0, left[0]);
                left[0] -= read.length();
                secrets.leaks(read, decoder).forEach(leak -> add(observation, call, path, leak));
            }
            return left[0] > 0;
        });
    }

    private static void add(Observation observation, ToolCalled call, String path, Leak leak) {
        String server = call.getServer().orElse("");
        String tool = call.getTool().orElse("");
        List<Found> destinations = observation.payload().values().found().stream()
                .filter(found -> found.names() && found.value().hasHost())
                .toList();
        boolean sends = observation.capabilities().risk(server, tool) == RiskClass.SEND;
        String destination = destinations.isEmpty()
                ? server + '/' + tool
                : destinations.get(0).value().display();
        boolean prompted = observation.content().prompts().elements().stream()
                .anyMatch(prompt -> prompt.contains(leak.secret().toLowerCase(Locale.ROOT)));
        observation.add(new SecretOutbound(
                server,
                tool,
                leak.kind(),
                leak.encoding(),
                path,
                destination,
                prompted,
                sends || !destinations.isEmpty()));
    }

    private static boolean asksForCredential(String path) {
        List<String> words = Words.of(path.substring(path.lastIndexOf('.') + 1));
        return words.stream().anyMatch(CREDENTIAL_WORDS::contains);
    }
}
