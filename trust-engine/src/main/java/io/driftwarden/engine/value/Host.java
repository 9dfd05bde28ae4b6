package io.driftwarden.engine.value;

import org.jspecify.annotations.Nullable;

/**
 * A canonical host.
 *
 * @param name ASCII name, dotted IPv4, or IPv6 without brackets
 * @param address the address that it spells or contains, null for other names
 */
record Host(String name, @Nullable String address, AddressClass addressClass) {
    boolean isAddress() {
        return name.equals(address);
    }
}
