@NullMarked
package io.driftwarden.deploy.bench;

import org.jspecify.annotations.NullMarked;
