package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal named beyond the call, what the call touched, and what the session has done about its rights since.
 *
 * @param named things that neither the refused call nor the user had named, in the order of the text
 * @param asked digests of the first words of the refused call's arguments
 * @param touched files and folders that the refused call touched, lower-cased
 * @param machine the machine itself refused, and no control that the text or the publisher tells of
 * @param unauthenticated it was about who calls, and not about what he may do
 * @param change the latest step since by which the session changed rights or controls, unasked
 */
public record Circumstances(
        List<Named> named,
        PackedInts asked,
        List<String> touched,
        boolean machine,
        boolean unauthenticated,
        @Nullable RightsChange change) {
    /** Things kept of one refusal. */
    public static final int MAX_NAMED = 12;

    /** Files and folders kept of one call. */
    public static final int MAX_TOUCHED = 6;

    /** Words of the refused call whose digests are kept. */
    public static final int MAX_ASKED = 64;

    public static final Circumstances NONE =
            new Circumstances(List.of(), PackedInts.NONE, List.of(), false, false, null);

    public Circumstances {
        named = List.copyOf(named);
        touched = List.copyOf(touched);
    }

    public Circumstances with(RightsChange next) {
        return new Circumstances(named, asked, touched, machine, unauthenticated, next);
    }

    /** The refused call named the word. */
    public boolean asks(int digest) {
        for (int known : asked.values()) {
            if (known == digest) {
                return true;
            }
        }
        return false;
    }

    /**
     * A thing that only the refusal named.
     *
     * @param name lower-cased
     * @param refuses the text tells of it as of what refuses
     */
    public record Named(String name, boolean refuses) {}

    /**
     * A step by which the session changed rights or controls.
     *
     * @param ordinal which event of the session reported it, from 1
     * @param eventId id of that event
     * @param means what may be told of it
     */
    public record RightsChange(long ordinal, String eventId, String means) {}
}
