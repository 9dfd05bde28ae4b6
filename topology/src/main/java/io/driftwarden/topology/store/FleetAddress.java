package io.driftwarden.topology.store;

import io.driftwarden.engine.baseline.FleetKey;

/** A {@link FleetKey} of a tenant. As bytes: tenant, a zero byte, the key's text, in UTF-8; neither holds a control character. */
public record FleetAddress(String tenant, FleetKey key) {
    /**
     * The address that {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are no such address
     */
    public static FleetAddress parse(byte[] bytes) {
        return of(SessionKey.parse(bytes));
    }

    static FleetAddress of(SessionKey key) {
        return new FleetAddress(key.tenant(), FleetKey.parse(key.session()));
    }

    /** The key of records and in stores. */
    public byte[] bytes() {
        return asKey().bytes();
    }

    SessionKey asKey() {
        return new SessionKey(tenant, key.text());
    }
}
