package io.driftwarden.engine.vocabulary;

import java.util.Locale;

/** What a field that bears authority wants to decide. */
public enum AuthorityKind {
    /** Where to go, or report to. */
    ENDPOINT(true),
    /** To whom something goes. */
    RECIPIENT(true),
    /** With which rights, or as whom. */
    SCOPE(true),
    /** With which credential. */
    CREDENTIAL(true),
    /** What to do instead when something fails or is denied. */
    FALLBACK(true),
    /** Which control not to apply. */
    EXCEPTION(true),
    /** That somebody has agreed, or need not. */
    APPROVAL(true),
    /** That a control is not in force. */
    CONTROL(true),
    /** What comes first. */
    PRIORITY(false),
    /** Which tool to call next. */
    NEXT_TOOL(false),
    /** How to run things. */
    EXECUTION(false);

    private final boolean actionable;

    AuthorityKind(boolean actionable) {
        this.actionable = actionable;
    }

    /** An agent that takes the value at its word acts somewhere else, as somebody else, or past a control. */
    public boolean actionable() {
        return actionable;
    }

    /** The name for people and lists: {@code next tool}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
