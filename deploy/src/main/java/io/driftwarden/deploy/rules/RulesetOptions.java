package io.driftwarden.deploy.rules;

import io.driftwarden.deploy.console.UserError;
import io.driftwarden.rules.InvalidRulesException;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules judge: options that several commands share. */
public final class RulesetOptions {

    @Option(
            names = "--ruleset",
            paramLabel = "DIR",
            description = "Judge by the rules of this folder instead of the bundled ones.")
    private @Nullable Path folder;

    @Option(
            names = "--disable-tag",
            paramLabel = "TAG",
            split = ",",
            description = "Leave out the rules with this tag, such as 'text'; may be given several times.")
    private Set<String> disabledTags = new TreeSet<>();

    /**
     * Loads the rules, which takes about a second.
     *
     * @throws UserError when the folder is none, or holds rules that cannot be used
     */
    public RulePack load() {
        if (folder == null) {
            return RulePacks.bundled(disabledTags);
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError("--ruleset: " + folder + " is not a folder");
        }
        try {
            return RulePacks.folder(folder, disabledTags);
        } catch (InvalidRulesException e) {
            throw new UserError("--ruleset " + folder + ": " + e.getMessage());
        }
    }
}
