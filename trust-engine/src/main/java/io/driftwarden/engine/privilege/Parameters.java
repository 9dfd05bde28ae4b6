package io.driftwarden.engine.privilege;

import com.google.common.primitives.Longs;
import io.driftwarden.engine.call.ArgumentWords;
import io.driftwarden.engine.call.ArgumentWords.Bearing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares the arguments that bear authority, each {@code name=value}, of two calls. */
final class Parameters {
    private static final Set<String> SWITCH = Set.of("true", "false");

    private Parameters() {}

    /** Those that claim more authority than the earlier call did. */
    static List<String> raised(List<String> before, List<String> now) {
        List<String> raised = new ArrayList<>();
        for (String parameter : now) {
            if (!before.contains(parameter) && raises(before, parameter)) {
                raised.add(parameter);
            }
        }
        return raised;
    }

    private static boolean raises(List<String> before, String parameter) {
        String name = name(parameter);
        String value = value(parameter);
        return switch (ArgumentWords.bearing(name, SWITCH.contains(value))) {
            case WIDENING -> value.equals("true");
            case GUARDING -> value.equals("false");
            case PERSONA -> true;
            case LEVEL, CHOICE -> raisesLevel(values(before, name), value);
            case CREDENTIAL, NONE -> false;
        };
    }

    private static boolean raisesLevel(List<String> before, String value) {
        Scope now = Scope.of(value);
        if (before.isEmpty()) {
            return now.administers();
        }
        return before.stream().allMatch(earlier -> above(earlier, value, now));
    }

    /** Numbers and words of level compare; names of roles that tell no level do not. */
    private static boolean above(String earlier, String value, Scope now) {
        Long number = Longs.tryParse(value);
        Long earlierNumber = Longs.tryParse(earlier);
        if (number != null && earlierNumber != null) {
            return number > earlierNumber;
        }
        Scope had = Scope.of(earlier);
        boolean scopes = value.indexOf(':') > 0;
        if (scopes || (had.stated() && now.stated())) {
            return !had.covers(now) && (scopes || now.level().compareTo(had.level()) > 0 || now.broad());
        }
        return now.administers();
    }

    /** A credential among the arguments that the earlier call did not carry. */
    static boolean otherSecret(List<String> before, List<String> now) {
        return now.stream()
                .filter(parameter -> !before.contains(parameter))
                .anyMatch(parameter -> ArgumentWords.bearing(name(parameter), false) == Bearing.CREDENTIAL);
    }

    /** A switch that keeps a call in bounds or widens them; to run as somebody else is more than that. */
    static boolean bounds(String parameter) {
        return SWITCH.contains(value(parameter)) && !name(parameter).equals("sudo");
    }

    private static List<String> values(List<String> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> name(parameter).equals(name))
                .map(Parameters::value)
                .toList();
    }

    static String name(String parameter) {
        return parameter.substring(0, Math.max(0, parameter.indexOf('=')));
    }

    static String value(String parameter) {
        return parameter.substring(parameter.indexOf('=') + 1);
    }
}
