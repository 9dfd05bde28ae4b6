package io.driftwarden.engine.value;

/** The IANA special-purpose address registries, IPv4 and IPv6 (RFC 6890 and its updates). */
final class AddressRanges {
    private AddressRanges() {}

    static AddressClass of(int v4) {
        int first = v4 >>> 24;
        return switch (first) {
            case 0 -> AddressClass.UNSPECIFIED;
            case 10 -> AddressClass.PRIVATE;
            case 127 -> AddressClass.LOOPBACK;
            case 100 -> in(v4, "100.64.0.0", 10) ? AddressClass.CGNAT : AddressClass.PUBLIC;
            case 169 -> in(v4, "169.254.0.0", 16) ? AddressClass.LINK_LOCAL : AddressClass.PUBLIC;
            case 172 -> in(v4, "172.16.0.0", 12) ? AddressClass.PRIVATE : AddressClass.PUBLIC;
            case 192 -> of192(v4);
            case 198 -> of198(v4);
            case 203 -> in(v4, "203.0.113.0", 24) ? AddressClass.RESERVED : AddressClass.PUBLIC;
            // Masks are written like an address of the last network: 255.255.255.0.
            case 255 -> AddressClass.RESERVED;
            default -> first < 224 ? AddressClass.PUBLIC : first < 240 ? AddressClass.MULTICAST : AddressClass.PRIVATE;
        };
    }

    private static AddressClass of192(int v4) {
        if (in(v4, "192.168.0.0", 16) || in(v4, "192.0.0.0", 24)) {
            return AddressClass.PRIVATE;
        }
        boolean reserved = in(v4, "192.0.2.0", 24) || in(v4, "192.88.99.0", 24);
        return reserved ? AddressClass.RESERVED : AddressClass.PUBLIC;
    }

    private static AddressClass of198(int v4) {
        if (in(v4, "198.18.0.0", 15)) {
            return AddressClass.PRIVATE;
        }
        return in(v4, "198.51.100.0", 24) ? AddressClass.RESERVED : AddressClass.PUBLIC;
    }

    static AddressClass of(byte[] v6) {
        int first = (v6[0] & 0xFF) << 8 | (v6[1] & 0xFF);
        int second = (v6[2] & 0xFF) << 8 | (v6[3] & 0xFF);
        if (first == 0) {
            return ofZeros(v6);
        }
        if (first >= 0xFF00) {
            return AddressClass.MULTICAST;
        }
        if (first >= 0xFEC0 || (first & 0xFE00) == 0xFC00) {
            return AddressClass.UNIQUE_LOCAL;
        }
        if (first >= 0xFE80) {
            return AddressClass.LINK_LOCAL;
        }
        boolean documentation = (first == 0x2001 && second == 0xDB8) || (first == 0x3FFF && second < 0x1000);
        boolean global = (first & 0xE000) == 0x2000;
        return global && !documentation ? AddressClass.PUBLIC : AddressClass.RESERVED;
    }

    private static AddressClass ofZeros(byte[] v6) {
        for (int i = 2; i < 15; i++) {
            if (v6[i] != 0) {
                return AddressClass.RESERVED;
            }
        }
        return switch (v6[15]) {
            case 0 -> AddressClass.UNSPECIFIED;
            case 1 -> AddressClass.LOOPBACK;
            default -> AddressClass.RESERVED;
        };
    }

    private static boolean in(int v4, String network, int bits) {
        int shift = 32 - bits;
        return v4 >>> shift == dotted(network) >>> shift;
    }

    private static int dotted(String network) {
        int address = 0;
        int part = 0;
        for (int i = 0; i < network.length(); i++) {
            char c = network.charAt(i);
            if (c == '.') {
                address = address << 8 | part;
                part = 0;
            } else {
                part = part * 10 + c - '0';
            }
        }
        return address << 8 | part;
    }
}
