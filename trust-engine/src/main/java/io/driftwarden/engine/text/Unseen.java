package io.driftwarden.engine.text;

import io.driftwarden.engine.redaction.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a text that a person does not see, apart from those that typography, emoji and right-to-left scripts
 * need.
 *
 * @param spelled what characters that show as nothing spell: tag characters, bytes in variation selectors, and bits in long runs of
 *     characters without width
 * @param zeroWidth characters without width between letters that need none
 * @param bidi characters that turn the direction of text around which nothing is written right to left
 * @param terminal escape sequences that conceal, or write where nobody looks; colours are none
 */
public record Unseen(String spelled, int zeroWidth, int bidi, int terminal) {
    public static final Unseen NOTHING = new Unseen("", 0, 0, 0);

    /** Characters that are kept of what is spelled. */
    private static final int MAX_SPELLED = 16 * 1024;

    /** Less is an accident. */
    private static final int MIN_SPELLED = 6;

    /** Counts what a text holds. */
    public static Unseen in(String raw) {
        return plain(raw) ? NOTHING : new Counting(raw).count();
    }

    /** Where the characters stand that it counts, with what they conceal or carry. */
    public static List<Range> ranges(String raw) {
        return plain(raw) ? List.of() : new Counting(raw).ranges();
    }

    /** None of the characters concerned: they all lie beyond Latin, or are the escape. */
    private static boolean plain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\u001b' || (c >= '\u200b' && Folding.of(c) == Folding.NOTHING) || c == '\uDB40') {
                return false;
            }
        }
        return true;
    }

    /** One pass over one text. */
    private static final class Counting {
        private static final int TAG_FIRST = 0xE0020;
        private static final int TAG_LAST = 0xE007E;
        private static final int TAG_BASE = 0xE0000;
        private static final int TAG_END = 0xE007F;
        private static final int BLACK_FLAG = 0x1F3F4;
        private static final int SELECTORS = 0xFE00;
        private static final int MORE_SELECTORS = 0xE0100;

        private final String raw;
        private final StringBuilder tags = new StringBuilder();
        private final StringBuilder selected = new StringBuilder();
        private final ZeroWidthCode code = new ZeroWidthCode();
        private int selectors;
        private int zeroWidth;
        private int bidi;
        private int terminal;
        private boolean rightToLeft;
        private final List<Range> found = new ArrayList<>();
        private final List<Range> turns = new ArrayList<>();

        private Counting(String raw) {
            this.raw = raw;
        }

        private Unseen count() {
            boolean flag = false;
            int length = Math.min(raw.length(), TextScanner.MAX_TEXT);
            for (int i = 0; i < length; ) {
                int c = raw.codePointAt(i);
                int next = i + Character.charCount(c);
                // The flags of England, Scotland and Wales are spelled in tags after a black flag.
                flag = c == BLACK_FLAG || (flag && c >= TAG_FIRST && c <= TAG_END);
                if (!flag) {
                    look(c, i, next);
                }
                i = next;
            }
            String spelled = tags.length() >= selected.length() ? tags.toString() : selected.toString();
            spelled = spelled.isEmpty() ? code.spelled() : spelled;
            return new Unseen(
                    spelled.length() >= MIN_SPELLED ? spelled : "", zeroWidth, rightToLeft ? 0 : bidi, terminal);
        }

        private List<Range> ranges() {
            count();
            if (!rightToLeft) {
                found.addAll(turns);
            }
            return found;
        }

        private void look(int c, int at, int next) {
            code.take(c);
            int selector = selector(c);
            selectors = selector >= 0 ? selectors + 1 : 0;
            if (c >= TAG_FIRST && c <= TAG_LAST) {
                append(tags, (char) (c - TAG_BASE));
                found.add(new Range(at, next));
            } else if (selector >= 0) {
                // One selector chooses a form of the character before it; a second one carries data.
                if (selectors > 1 || selector >= 16) {
                    append(selected, (char) selector);
                    found.add(new Range(at, next));
                }
            } else if (c == '\u001b') {
                if (conceals(at)) {
                    terminal++;
                    found.add(new Range(at, concealedTo(next)));
                }
            } else if (c == 0x202D || c == 0x202E || (c >= 0x2066 && c <= 0x2068)) {
                bidi++;
                turns.add(new Range(at, next));
            } else if (c == 0x200B || (c >= 0x2060 && c <= 0x2064) || (c == 0xFEFF && at > 0)) {
                zeroWidth++;
                found.add(new Range(at, next));
            } else if ((c == 0x200C || c == 0x200D) && latin(at - 1) && latin(next)) {
                zeroWidth++;
                found.add(new Range(at, next));
            }
            rightToLeft |= rightToLeft(c);
        }

        private static int selector(int c) {
            if (c >= SELECTORS && c < SELECTORS + 16) {
                return c - SELECTORS;
            }
            return c >= MORE_SELECTORS && c < MORE_SELECTORS + 240 ? c - MORE_SELECTORS + 16 : -1;
        }

        private static void append(StringBuilder to, char c) {
            if (to.length() < MAX_SPELLED) {
                to.append(c);
            }
        }

        private boolean latin(int at) {
            return at >= 0 && at < raw.length() && raw.charAt(at) < 0x250 && Character.isLetter(raw.charAt(at));
        }

        private static boolean rightToLeft(int c) {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        }

        /** Text attribute 8 (conceal), and operating system commands that set the clipboard (ECMA-48, xterm). */
        private boolean conceals(int at) {
            return raw.startsWith("[8m", at + 1)
                    || raw.startsWith("[0;8m", at + 1)
                    || raw.startsWith("[8;", at + 1)
                    || raw.startsWith("]52;", at + 1);
        }

        /** Up to the next escape sequence, which may end it. */
        private int concealedTo(int from) {
            int next = raw.indexOf('\u001b', from);
            return next < 0 ? raw.length() : next;
        }
    }
}
