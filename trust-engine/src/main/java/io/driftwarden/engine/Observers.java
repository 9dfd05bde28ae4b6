package io.driftwarden.engine;

import io.driftwarden.engine.observe.Observer;
import java.util.List;

/** The observers that every engine has, in the order in which they look. */
public final class Observers {
    private Observers() {}

    public static List<Observer> standard() {
        return List.of();
    }
}
