/** What commands share in meeting a person: colour, safe printing, log verbosity, errors that are the person's to fix. */
@NullMarked
package io.driftwarden.deploy.console;

import org.jspecify.annotations.NullMarked;
