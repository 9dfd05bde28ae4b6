package io.driftwarden.engine.audience;

import java.util.List;

/**
 * A container of which a server said who may read it.
 *
 * @param names by which calls may name it, in lower case; one at least
 * @param closed only some may read it
 */
record MarkedContainer(List<String> names, boolean closed) {}
