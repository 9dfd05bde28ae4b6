/** Fields of tool outputs that want to decide something: what data may not do. */
@NullMarked
package io.driftwarden.engine.authority;

import org.jspecify.annotations.NullMarked;
