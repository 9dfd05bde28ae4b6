package io.driftwarden.engine.decode;

import java.util.Arrays;

/**
 * Runs of the characters of Base64, of both alphabets (RFC 4648, sections 4 and 5), and the octets that they stand for.
 */
final class Runs {
    /** Lines of Base64 in mail and in keys are of 76 and 64 characters; nothing else goes on so without a space. */
    private static final int MIN_LINE = 60;

    private static final byte[] SEXTETS = sextets();

    private Runs() {}

    private static byte[] sextets() {
        byte[] sextets = new byte[0x80];
        Arrays.fill(sextets, (byte) -1);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        for (int i = 0; i < letters.length(); i++) {
            sextets[letters.charAt(i)] = (byte) i;
        }
        sextets['+'] = 62;
        sextets['-'] = 62;
        sextets['/'] = 63;
        sextets['_'] = 63;
        return sextets;
    }

    /** The bits that the character stands for, -1 if it is none of the alphabet. */
    private static int sextet(char c) {
        return c < 0x80 ? SEXTETS[c] : -1;
    }

    /**
     * Where the next run of so many characters on one line begins, the text's length if there is none. Looks from the
     * far end of where it could stand: words of people's text are shorter.
     */
    static int start(String text, int from, int length) {
        int at = from;
        while (at + length <= text.length()) {
            int last = at + length - 1;
            while (last >= at && sextet(text.charAt(last)) >= 0) {
                last--;
            }
            if (last < at) {
                return at;
            }
            at = last + 1;
        }
        return text.length();
    }

    /** Where the run ends; it goes on over the breaks between lines of Base64. */
    static int end(String text, int start) {
        int line = start;
        int at = start;
        while (at < text.length()) {
            if (sextet(text.charAt(at)) >= 0) {
                at++;
                continue;
            }
            int next = text.startsWith("\r\n", at) ? at + 2 : text.charAt(at) == '\n' ? at + 1 : text.length();
            if (at - line < MIN_LINE || next >= text.length() || sextet(text.charAt(next)) < 0) {
                return at;
            }
            line = next;
            at = next;
        }
        return at;
    }

    /** Where the run may begin anew: behind the next of the characters that also part words. */
    static int restart(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (sextet(text.charAt(at)) >= 62) {
                return at + 1;
            }
        }
        return end;
    }

    /**
     * Whether so many hexadecimal digits stand there. Looks no further: a run that is read in pieces must not be measured to
     * its end for each of them.
     */
    static boolean isHex(String text, int from, int end, int count) {
        int at = from;
        while (at < end && hexDigit(text.charAt(at)) >= 0) {
            at++;
        }
        return at - from >= count;
    }

    private static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    /** Gives the octets of Base64 between two indices until the reader has enough; returns the index reached. */
    static int base64(String text, int from, int to, OctetReader reader) {
        int bits = 0;
        int held = 0;
        int at = from;
        for (; at < to; at++) {
            int sextet = sextet(text.charAt(at));
            if (sextet < 0) {
                continue;
            }
            bits = bits << 6 | sextet;
            held += 6;
            if (held >= 8) {
                held -= 8;
                if (!reader.octet(bits >> held & 0xFF)) {
                    return at;
                }
            }
        }
        return at;
    }

    /** Gives the octets of the hexadecimal digits that begin here; as {@link #base64}. */
    static int hex(String text, int from, int to, OctetReader reader) {
        int at = from;
        for (; at + 1 < to; at += 2) {
            int high = hexDigit(text.charAt(at));
            int low = hexDigit(text.charAt(at + 1));
            if (high < 0 || low < 0 || !reader.octet(high << 4 | low)) {
                return at;
            }
        }
        return at;
    }
}
