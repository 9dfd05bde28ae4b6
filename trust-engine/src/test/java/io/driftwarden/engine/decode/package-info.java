@org.jspecify.annotations.NullMarked
package io.driftwarden.engine.decode;
