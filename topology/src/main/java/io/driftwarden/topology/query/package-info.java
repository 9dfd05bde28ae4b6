/** Questions over HTTP: what is known of sessions and of servers, on whichever instance they live; health; metrics. */
@NullMarked
package io.driftwarden.topology.query;

import org.jspecify.annotations.NullMarked;
