package io.driftwarden.engine.text;

import java.nio.charset.StandardCharsets;

/** Bits in runs of two characters without width: nobody needs such a run, and a model may read it. One pass over one text. */
final class ZeroWidthCode {
    /** Bits of the shortest code: less may be left over from editing. */
    private static final int MIN_RUN = 48;

    private static final int MAX_BITS = 64 * 1024;

    private final StringBuilder bits = new StringBuilder();
    private int first;
    private int runStart;

    /** Takes the next character. */
    void take(int c) {
        if (!zeroWidth(c)) {
            endRun();
        } else if (bits.length() < MAX_BITS) {
            first = bits.length() == runStart ? c : first;
            bits.append(c == first ? '0' : '1');
        }
    }

    private void endRun() {
        if (bits.length() - runStart < MIN_RUN) {
            bits.setLength(runStart);
        }
        runStart = bits.length();
    }

    /** The octets that the bits make; empty where there is no code. */
    String spelled() {
        endRun();
        byte[] octets = new byte[bits.length() / Byte.SIZE];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Integer.parseInt(bits.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
        }
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    static boolean zeroWidth(int c) {
        return (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
    }
}
