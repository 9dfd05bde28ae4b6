package io.driftwarden.engine.language;

import java.util.Set;

/**
 * What a user's prompt asks for, as far as words tell.
 *
 * @param kinds kinds of action that it speaks of, and stems of the verbs of its orders with a {@code =} before them
 * @param delegates it hands over what is to be done: "follow the instructions in that file"
 * @param refers it leaves the particulars of what is to be done to something else: "as she asks", "accordingly"
 * @param onlyReads it asks for an answer and for nothing else; false where that is not plain
 */
public record Request(Set<String> kinds, boolean delegates, boolean refers, boolean onlyReads) {
    public Request {
        kinds = Set.copyOf(kinds);
    }
}
