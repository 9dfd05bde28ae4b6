package io.driftwarden.deploy.rules;

import io.driftwarden.deploy.console.UserError;
import io.driftwarden.rules.InvalidRulesException;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
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
            names = "--add-rules",
            paramLabel = "DIR",
            description = "Add the text patterns and rule families of this folder to the bundled ones; may be given "
                    + "several times.")
    private List<Path> added = new ArrayList<>();

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
        if (folder != null && !added.isEmpty()) {
            throw new UserError("--add-rules adds to the bundled rules, which --ruleset replaces: give one of them");
        }
        return added.isEmpty()
                ? load(Optional.ofNullable(folder), disabledTags, "--ruleset")
                : loadWith(added, disabledTags, "--add-rules");
    }

    /**
     * The rules, loaded meanwhile where nothing can be wrong with them.
     *
     * @throws UserError when the folder is none, or holds rules that cannot be used
     */
    public CompletableFuture<RulePack> loading() {
        return folder == null && added.isEmpty()
                ? CompletableFuture.supplyAsync(this::load)
                : CompletableFuture.completedFuture(load());
    }

    /**
     * Loads rules.
     *
     * @param folder instead of the bundled ones
     * @param place where the folder was named, for errors
     * @throws UserError when the folder is none, or holds rules that cannot be used
     */
    public static RulePack load(Optional<Path> folder, Set<String> disabledTags, String place) {
        if (folder.isEmpty()) {
            return RulePacks.bundled(disabledTags);
        }
        if (!Files.isDirectory(folder.get())) {
            throw new UserError(place + ": " + folder.get() + " is not a folder");
        }
        try {
            return RulePacks.folder(folder.get(), disabledTags);
        } catch (InvalidRulesException e) {
            throw new UserError(place + " " + folder.get() + ": " + e.getMessage());
        }
    }

    /**
     * Loads the bundled rules and those of folders.
     *
     * @param place where the folders were named, for errors
     * @throws UserError when one is no folder, or holds rules that cannot be used
     */
    public static RulePack loadWith(List<Path> added, Set<String> disabledTags, String place) {
        for (Path one : added) {
            if (!Files.isDirectory(one)) {
                throw new UserError(place + ": " + one + " is not a folder");
            }
        }
        try {
            return RulePacks.bundledWith(added, disabledTags);
        } catch (InvalidRulesException e) {
            throw new UserError(place + ": " + e.getMessage());
        }
    }
}
