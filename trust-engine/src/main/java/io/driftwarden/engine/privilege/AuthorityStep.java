package io.driftwarden.engine.privilege;

import io.driftwarden.engine.facts.AuthorityTaken.Kind;

/**
 * What a command or statement changes of who may do what.
 *
 * @param shown what may be told of it: the words that say what is done, without what they are done with
 * @param text the words of the command, or the statement, cut
 * @param identity whose rights, as whom, or what is taken away, where it tells
 */
record AuthorityStep(Kind kind, String shown, String text, String identity) {
    private static final int MAX_SHOWN = 80;
    private static final int MAX_TEXT = 300;

    AuthorityStep {
        shown = shown.substring(0, Math.min(MAX_SHOWN, shown.length()));
        text = text.substring(0, Math.min(MAX_TEXT, text.length()));
    }
}
