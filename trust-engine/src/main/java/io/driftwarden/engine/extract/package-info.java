/**
 * Finds destination-like values in JSON trees and in text, within bounds: how much is read, decoded and kept is capped,
 * what was left out is counted, and the time is linear in what is read.
 */
@NullMarked
package io.driftwarden.engine.extract;

import org.jspecify.annotations.NullMarked;
