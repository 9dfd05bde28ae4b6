package io.driftwarden.engine.text;

/**
 * What a text that is to be read as it stands, such as a tool's description, holds beside its letters. Output of programs
 * has more uses for some of it: see {@link Unseen}.
 *
 * @param spelled what characters that show as nothing spell
 * @param run the most characters without width in a row, where it is four and more: scripts and emoji need one between two characters
 * @param overrides characters that force a direction upon text (LRO, RLO), where nothing is written right to left
 * @param escapes control sequences for a terminal (ECMA-48), colours among them
 */
public record Sleight(String spelled, int run, int overrides, int escapes) {
    public static final Sleight NONE = new Sleight("", 0, 0, 0);

    /** Fewer are left over from editing. */
    private static final int MIN_RUN = 4;

    private static final char ESCAPE = '\u001b';

    /** What may follow an escape: control sequence, operating system command, and the other strings for a device. */
    private static final String INTRODUCERS = "[]PX^_";

    public static Sleight in(String text) {
        Unseen unseen = Unseen.in(text);
        int longest = 0;
        int run = 0;
        int overrides = 0;
        int escapes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = ZeroWidthCode.zeroWidth(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
            if (c == '\u202D' || c == '\u202E') {
                overrides++;
            } else if (c == ESCAPE && i + 1 < text.length() && INTRODUCERS.indexOf(text.charAt(i + 1)) >= 0) {
                escapes++;
            }
        }
        return new Sleight(
                unseen.spelled(), longest >= MIN_RUN ? longest : 0, unseen.bidi() > 0 ? overrides : 0, escapes);
    }

    /** For text that may be meant for a terminal. */
    public Sleight withoutEscapes() {
        return new Sleight(spelled, run, overrides, 0);
    }
}
