package io.driftwarden.engine.destination;

import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Resource;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places that the machine or the project is set up to use: its own commands show them, or a file of settings that the session read
 * by its path. To use one by a command is no more than what the project's own programs do.
 */
public final class OwnPlaces {
    private static final WordLists LISTS = WordLists.beside(OwnPlaces.class, "settings-files.txt");
    private static final Set<String> NAMES = LISTS.list("names");
    private static final Set<String> ENDINGS = LISTS.list("endings");

    private OwnPlaces() {}

    /**
     * The actor's commands may use the place as the machine or the project is set up, and no passage that orders something names it.
     *
     * @param first what brought the place up
     */
    public static boolean uses(Observation observation, Actor actor, CanonicalValue value, @Nullable Sighting first) {
        return actor.risk() == RiskClass.EXECUTE
                && first != null
                && first.kind() == Sighting.Kind.OUTPUT
                && (Actor.sameMachine(observation, actor, first) || fromSettings(observation, first))
                && !ordered(observation, value);
    }

    /** A passage of an output that orders something names the value. */
    public static boolean ordered(Observation observation, CanonicalValue value) {
        String raw = value.raw().toLowerCase(Locale.ROOT);
        return observation.content().directives().elements().stream()
                .anyMatch(directive -> directive.text().contains(raw)
                        || directive.particulars().contains(raw));
    }

    /** The latest call of the tool before its output read a file of settings; what is fetched from elsewhere is none. */
    private static boolean fromSettings(Observation observation, Sighting output) {
        return observation.before().calls().elements().stream()
                .filter(call -> call.ordinal() < output.ordinal()
                        && call.server().equals(output.server())
                        && call.tool().equals(output.tool()))
                .max(Comparator.comparingLong(CallState::ordinal))
                .filter(call -> call.resources().stream()
                        .noneMatch(resource -> resource.value().contains("://")))
                .filter(call -> call.resources().stream().anyMatch(OwnPlaces::settings))
                .isPresent();
    }

    private static boolean settings(Resource resource) {
        String path = resource.value();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return resource.kind() == Resource.Kind.OBJECT
                && (NAMES.contains(name) || ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)));
    }
}
