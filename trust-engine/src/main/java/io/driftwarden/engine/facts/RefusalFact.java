package io.driftwarden.engine.facts;

import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import java.util.List;

/** Something observed about a call that comes after another was refused or failed. */
public interface RefusalFact extends Fact {
    /** The call. */
    CallState call();

    /** The refusal or failure of the earlier one. */
    Refusal refusal();

    @Override
    default String server() {
        return call().server();
    }

    @Override
    default String tool() {
        return call().tool();
    }

    @Override
    default List<String> events() {
        return List.of(refusal().call().eventId(), refusal().eventId());
    }
}
