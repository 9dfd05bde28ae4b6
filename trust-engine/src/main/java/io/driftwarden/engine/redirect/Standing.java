package io.driftwarden.engine.redirect;

/** How a response stands in an output. */
enum Standing {
    /** It is what the request was answered with. */
    ALONE,
    /** It stands among others, perhaps of other requests. */
    LISTED,
    /** It is one of those that the request came by on its way. */
    PASSED
}
