package io.driftwarden.engine.input;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.observe.Observation;
import java.util.List;

/** Looks at the arguments of a call for one thing, and adds facts. */
interface InputCheck {
    void check(Observation observation, ToolCalled call, List<Argument> arguments);
}
