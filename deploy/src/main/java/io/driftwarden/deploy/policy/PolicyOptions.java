package io.driftwarden.deploy.policy;

import io.driftwarden.deploy.console.UserError;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** By which policies is judged: options that several commands share. */
public final class PolicyOptions {

    @Option(
            names = "--policy",
            paramLabel = "[TENANT=]FILE",
            description = "Judge by this policy: all tenants, or the one named; may be given several times.")
    private List<String> files = new ArrayList<>();

    /**
     * The policies of the files.
     *
     * @param rules asked where there is a file: by id, those whose parameters it may set
     * @throws UserError if one cannot be read
     */
    public Policies load(Supplier<Map<String, Rule>> rules) {
        Optional<Path> others = Optional.empty();
        Map<String, Path> tenants = new TreeMap<>();
        for (String file : files) {
            int equals = file.indexOf('=');
            if (equals > 0) {
                tenants.put(file.substring(0, equals), Path.of(file.substring(equals + 1)));
            } else if (others.isPresent()) {
                throw new UserError("--policy: " + others.get() + " and " + file
                        + " are both for all tenants; write TENANT=FILE for one tenant's");
            } else {
                others = Optional.of(Path.of(file));
            }
        }
        return files.isEmpty() ? Policies.DEFAULT : PolicyFile.read(others, tenants, rules.get());
    }
}
