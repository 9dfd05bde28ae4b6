/**
 * Canonical forms of values that name where something goes or who receives it: URLs, hosts, addresses, e-mails, accounts,
 * phone numbers, paths and cloud resources. Two spellings of one destination have one canonical form.
 */
@NullMarked
package io.driftwarden.engine.value;

import org.jspecify.annotations.NullMarked;
