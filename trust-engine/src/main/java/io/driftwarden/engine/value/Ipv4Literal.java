package io.driftwarden.engine.value;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * IPv4 in all the ways that {@code inet_aton} and browsers accept: one to four parts, each decimal, octal or
 * hexadecimal (URL standard, "IPv4 number parser"). Beyond both, parts too large are cut to their place as some clients
 * do: a name cannot end in a number, so nothing else is lost by it.
 */
final class Ipv4Literal {
    private static final long PART_CUT = 0xFFFF_FFFFL;

    private Ipv4Literal() {}

    /** Whether the host's last label is a number, so that it can only be an IPv4 address (URL standard). */
    static boolean endsInNumber(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        if (last.isEmpty()) {
            return false;
        }
        if (last.startsWith("0x")) {
            return last.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
        }
        return last.chars().allMatch(c -> '0' <= c && c <= '9');
    }

    /**
     * The address, null if it is none.
     *
     * @param host lower case, ends in a number
     * @param marks where obfuscations are added
     */
    static @Nullable Integer parse(String host, Set<Obfuscation> marks) {
        String[] parts = host.split("\\.", 6);
        if (parts.length > 4) {
            return null;
        }
        if (parts.length < 4) {
            marks.add(Obfuscation.JOINED_PARTS);
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long value = number(parts[i], marks);
            if (value < 0) {
                return null;
            }
            int octets = i == parts.length - 1 ? 5 - parts.length : 1;
            long limit = (1L << (8 * octets)) - 1;
            if (value > limit) {
                marks.add(Obfuscation.OVERFLOW);
            }
            address = address << (8 * octets) | (value & limit);
        }
        return (int) address;
    }

    private static long number(String part, Set<Obfuscation> marks) {
        int radix = part.startsWith("0x") ? 16 : part.length() > 1 && part.startsWith("0") ? 8 : 10;
        int start = radix == 16 ? 2 : 0;
        if (part.isEmpty()) {
            return -1;
        }
        if (radix == 8 && (part.indexOf('8') >= 0 || part.indexOf('9') >= 0)) {
            radix = 10;
        }
        if (radix != 10 || (part.length() > 1 && part.startsWith("0"))) {
            marks.add(Obfuscation.NUMBER_BASE);
        }
        long value = 0;
        for (int i = start; i < part.length(); i++) {
            int digit = Character.digit(part.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
            if (value > PART_CUT) {
                marks.add(Obfuscation.OVERFLOW);
                value &= PART_CUT;
            }
        }
        return value;
    }

    static String text(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address & 0xFF);
    }
}
