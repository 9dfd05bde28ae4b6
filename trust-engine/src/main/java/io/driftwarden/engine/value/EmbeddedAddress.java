package io.driftwarden.engine.value;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The address that a wildcard DNS name contains, in the notations of nip.io and sslip.io. */
final class EmbeddedAddress {
    private static final int MAX_LENGTH = 120;

    private EmbeddedAddress() {}

    /**
     * The address, null if there is none.
     *
     * @param labels the name without the service's domain
     */
    static @Nullable String in(String labels) {
        if (labels.length() > MAX_LENGTH) {
            return null;
        }
        String last = labels.substring(labels.lastIndexOf('.') + 1);
        String dotted = tail(labels, '.');
        String found = dotted != null ? dotted : tail(last, '-');
        if (found != null) {
            return found;
        }
        if (last.length() == 8 && last.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return Ipv4Literal.text(Integer.parseUnsignedInt(last, 16));
        }
        byte[] v6 = Ipv6Literal.parse(last.replace('-', ':'), EnumSet.noneOf(Obfuscation.class));
        return v6 == null ? null : Ipv6Literal.text(v6);
    }

    /** The last four parts as an IPv4 address. */
    private static @Nullable String tail(String text, char separator) {
        int address = 0;
        int end = text.length();
        for (int i = 0; i < 4; i++) {
            int start = end < 0 ? -1 : text.lastIndexOf(separator, end - 1) + 1;
            int octet = start < 0 || end < 0 ? -1 : octet(text.substring(start, end));
            if (octet < 0) {
                return null;
            }
            address |= octet << (8 * i);
            end = start - 1;
        }
        return Ipv4Literal.text(address);
    }

    private static int octet(String text) {
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> '0' <= c && c <= '9')) {
            return -1;
        }
        int value = Integer.parseInt(text);
        return value < 256 ? value : -1;
    }
}
