package io.driftwarden.deploy.policy;

import io.driftwarden.deploy.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code driftwarden policy}. */
@Command(
        name = "policy",
        description = "Work with policies: where sessions may go, what needs an approval, how to respond.",
        subcommands = PolicyCheckCommand.class,
        footer = "  driftwarden policy check policy.yaml")
public final class PolicyCommand extends CommandGroup {}
