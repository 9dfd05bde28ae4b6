package io.driftwarden.deploy.bench;

import io.driftwarden.deploy.console.CommandGroup;
import picocli.CommandLine.Command;

/** {@code driftwarden bench}. */
@Command(
        name = "bench",
        description = "Measure, on this machine, with nothing to install.",
        subcommands = GateCommand.class,
        footer = "  driftwarden bench gate")
public final class BenchCommand extends CommandGroup {}
