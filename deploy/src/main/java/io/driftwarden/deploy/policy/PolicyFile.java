package io.driftwarden.deploy.policy;

import io.driftwarden.deploy.console.TextFile;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.yaml.InvalidYamlException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Policies from files. */
public final class PolicyFile {
    private PolicyFile() {}

    /**
     * The file's policy.
     *
     * @param rules by id: those whose parameters it may set
     * @throws UserError naming the file, the line and the key, if it holds none
     */
    public static Policy read(Path file, Map<String, Rule> rules) {
        try {
            return PolicyText.read(file.toString(), TextFile.read(file), rules);
        } catch (InvalidYamlException e) {
            throw new UserError(e.text());
        }
    }

    /**
     * The policies of these files.
     *
     * @param others for tenants without a file
     * @param tenants by tenant
     * @param rules by id: those whose parameters they may set
     */
    public static Policies read(Optional<Path> others, Map<String, Path> tenants, Map<String, Rule> rules) {
        Map<String, Policy> read = new TreeMap<>();
        tenants.forEach((tenant, file) -> read.put(tenant, read(file, rules)));
        return new Policies(others.map(file -> read(file, rules)).orElse(Policy.DEFAULT), read);
    }
}
