package io.driftwarden.engine.policy.file;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.Redact;
import io.driftwarden.engine.policy.ServerPolicy;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.yaml.Expansion;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.engine.yaml.Section;
import io.driftwarden.engine.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads policies. What is left out is as in {@link Policy#DEFAULT}; what is not known is refused by line and name. */
public final class PolicyText {
    /** Characters of a policy: thousands of entries. */
    public static final int MAX_LENGTH = 256 * 1024;

    private PolicyText() {}

    /**
     * Reads a policy from YAML or JSON.
     *
     * @param name what errors call the text, such as its file's name
     * @param rules by id: those whose parameters it may set
     * @throws InvalidYamlException naming the line and the key, if it is none
     */
    public static Policy read(String name, String text, Map<String, Rule> rules) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidYamlException(0, "", name + ": longer than " + MAX_LENGTH + " characters");
        }
        Section root = new Section(name, "", Expansion.NONE, YamlText.parse(name, text));
        Policy policy = new Policy(
                digest(text),
                Allowed.destinations(root.section("destinations")),
                Allowed.recipients(root.section("recipients")),
                servers(root.section("servers")),
                Tools.read(root),
                Switches.read(root, rules),
                Windows.read(root),
                Limits.rates(root),
                Limits.approvals(root.section("approvals")),
                Responses.read(root.section("response")),
                redact(root.section("results")));
        root.refuseTheRest();
        return policy;
    }

    /** SHA-256 of the text in UTF-8, hexadecimal: what {@code sha256sum} says of its file. */
    public static String digest(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    private static Redact redact(Section results) {
        Redact redact = results.choice("redact", List.of(Redact.values())).orElse(Policy.DEFAULT.redact());
        results.refuseTheRest();
        return redact;
    }

    private static Map<String, ServerPolicy> servers(Section section) {
        Map<String, ServerPolicy> servers = new TreeMap<>();
        for (String name : section.names()) {
            Section server = section.section(name);
            servers.put(
                    name,
                    new ServerPolicy(
                            server.flag("trusted", false),
                            server.flag("admitted_only", false),
                            Allowed.destinations(server.section("destinations"))));
            server.refuseTheRest();
        }
        return servers;
    }
}
