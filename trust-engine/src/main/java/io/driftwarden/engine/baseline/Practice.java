package io.driftwarden.engine.baseline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What one session did in a window of event time, as it is told so that others are compared with it, or counted with it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Sends.class, name = "sends"),
    @JsonSubTypes.Type(value = Traits.class, name = "traits"),
    @JsonSubTypes.Type(value = Calls.class, name = "calls")
})
public sealed interface Practice permits Sends, Traits, Calls {
    /** What is known once this was told after the other. */
    Practice after(Practice earlier);
}
