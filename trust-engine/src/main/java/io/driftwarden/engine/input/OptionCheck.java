package io.driftwarden.engine.input;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.call.ArgumentWords;
import io.driftwarden.engine.facts.OptionInArgument;
import io.driftwarden.engine.observe.Observation;
import java.util.List;

/** Looks for options in arguments that name one thing. */
final class OptionCheck implements InputCheck {
    @Override
    public void check(Observation observation, ToolCalled call, List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (InputWords.identifies(argument.name())
                    && !InputWords.option(argument.name())
                    && !ArgumentWords.runs(argument.name())) {
                OptionForm.of(argument.text())
                        .ifPresent(form -> observation.add(new OptionInArgument(
                                call.getServer().orElse(""),
                                call.getTool().orElse(""),
                                argument.path(),
                                form,
                                argument.askedFor(observation))));
            }
        }
    }
}
