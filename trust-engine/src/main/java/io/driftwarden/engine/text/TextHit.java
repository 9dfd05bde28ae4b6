package io.driftwarden.engine.text;

import io.driftwarden.engine.redaction.Range;

/**
 * A building block and where it stands in the text as it was written.
 *
 * @param range {@link Range#WHOLE} where nobody can say
 */
public record TextHit(Element element, Range range) {}
