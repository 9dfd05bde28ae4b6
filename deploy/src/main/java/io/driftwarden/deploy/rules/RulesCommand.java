package io.driftwarden.deploy.rules;

import io.driftwarden.deploy.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code driftwarden rules}. */
@Command(
        name = "rules",
        description = "Look at the rules.",
        subcommands = RulesListCommand.class,
        footer = "  driftwarden rules list")
public final class RulesCommand extends CommandGroup {}
