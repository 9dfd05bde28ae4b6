package io.driftwarden.engine.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects octets for as long as they can be text in UTF-8 or in UTF-16 (little-endian, as PowerShell encodes its
 * commands), or compressed data, which their beginning tells.
 */
final class Octets implements OctetReader {
    /** Random octets hardly ever go on as text for so long. */
    static final int MIN_TEXT = 8;

    /** Compressed octets taken: they are not yet what they say. */
    private static final int MAX_COMPRESSED = 1 << 20;

    private final int limit;
    private byte[] octets = new byte[32];
    private int size;
    /** How many of them make up whole characters. */
    private int whole;

    private int expected;

    Octets(int limit) {
        this.limit = limit;
    }

    @Override
    public boolean octet(int octet) {
        if (full()) {
            return false;
        }
        if (size == octets.length) {
            octets = Arrays.copyOf(octets, 2 * size);
        }
        octets[size] = (byte) octet;
        size++;
        return compressed() || (utf16() ? wide(octet) : utf8(octet));
    }

    boolean full() {
        return size == (compressed() ? MAX_COMPRESSED : limit);
    }

    /** GZIP (RFC 1952) or zlib (RFC 1950, section 2.2), by the first two octets. */
    boolean compressed() {
        return gzip() || (size > 1 && octets[0] == 0x78 && (0x7800 | (octets[1] & 0xFF)) % 31 == 0);
    }

    boolean gzip() {
        return size > 1 && octets[0] == 0x1F && octets[1] == (byte) 0x8B;
    }

    boolean utf16() {
        return size > 1 && octets[1] == 0;
    }

    byte[] bytes() {
        return Arrays.copyOf(octets, size);
    }

    boolean isText() {
        return !compressed() && whole >= MIN_TEXT;
    }

    String text() {
        Charset charset = utf16() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return new String(octets, 0, whole, charset);
    }

    private boolean wide(int octet) {
        boolean low = size % 2 == 1;
        boolean fits = low ? printable(octet) : octet == 0 && printable(octets[size - 2]);
        whole = fits && !low ? size : whole;
        return fits;
    }

    /** The form of UTF-8 (RFC 3629, section 3), without looking for overlong forms. */
    private boolean utf8(int octet) {
        if (expected > 0) {
            expected--;
            boolean continues = (octet & 0xC0) == 0x80;
            whole = continues && expected == 0 ? size : whole;
            return continues;
        }
        if (octet < 0x80) {
            // The second octet tells whether 0x1F begins compressed data.
            boolean fits = printable(octet);
            whole = fits ? size : whole;
            return fits || (size == 1 && octet == 0x1F);
        }
        expected = octet < 0xC2 || octet > 0xF4 ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        return expected > 0;
    }

    private static boolean printable(int octet) {
        return (octet >= 0x20 && octet < 0x7F) || octet == '\n' || octet == '\r' || octet == '\t';
    }
}
