/** All doors behind one port: which are open, who is asked, and TLS. */
@NullMarked
package io.driftwarden.gateway.server;

import org.jspecify.annotations.NullMarked;
