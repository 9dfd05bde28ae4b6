package io.driftwarden.engine.decode;

/**
 * {@code %41}, several octets of UTF-8 together, and {@code %u0041}. Overlong UTF-8 is read as lax servers read it:
 * {@code %C0%AF} is a slash (CVE-2000-0884).
 */
final class PercentEscape implements Escape {
    private static final int TRIPLE = 3;

    @Override
    public String name() {
        return "percent";
    }

    @Override
    public char mark() {
        return '%';
    }

    @Override
    public long read(String text, int at) {
        int octet = Escape.hex(text, at + 1, 2);
        if (octet < 0) {
            boolean wide = at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == 'u';
            return wide ? Escape.of(Escape.hex(text, at + 2, 4), 6) : NONE;
        }
        int further = octet < 0xC0 || octet >= 0xF8 ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        int codePoint = further == 0 ? octet : octet & (0x3F >> further);
        for (int i = 1; i <= further; i++) {
            int triple = at + TRIPLE * i;
            int next = triple < text.length() && text.charAt(triple) == '%' ? Escape.hex(text, triple + 1, 2) : -1;
            if (next < 0 || (next & 0xC0) != 0x80) {
                return Escape.of(octet, TRIPLE);
            }
            codePoint = codePoint << 6 | (next & 0x3F);
        }
        return Escape.of(codePoint, TRIPLE * (further + 1));
    }
}
