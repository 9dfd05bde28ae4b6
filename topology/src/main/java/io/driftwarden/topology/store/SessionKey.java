package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A session of a tenant. As bytes: tenant, a zero byte, session, in UTF-8. Neither can hold a control character, so no key
 * is another one's beginning followed by a zero byte.
 */
public record SessionKey(String tenant, String session) implements Comparable<SessionKey> {
    private static final byte END = 0;

    /** The session that the event belongs to. */
    public static SessionKey of(TrustEvent event) {
        return new SessionKey(Envelope.tenant(event), event.getSubject());
    }

    /**
     * The key that {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are no such key
     */
    public static SessionKey parse(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == END) {
                return new SessionKey(
                        new String(bytes, 0, i, UTF_8), new String(bytes, i + 1, bytes.length - i - 1, UTF_8));
            }
        }
        throw new IllegalArgumentException("not a session key");
    }

    /** The key in stores, and on the command topic. */
    public byte[] bytes() {
        return joined(tenant.getBytes(UTF_8), session.getBytes(UTF_8));
    }

    /** A key that belongs to the session. */
    byte[] with(byte... suffix) {
        return joined(bytes(), suffix);
    }

    /** By their bytes. */
    @Override
    public int compareTo(SessionKey other) {
        return Arrays.compareUnsigned(bytes(), other.bytes());
    }

    /** What the keys of all sessions of a tenant begin with. */
    public static byte[] tenantPrefix(String tenant) {
        return joined(tenant.getBytes(UTF_8), new byte[0]);
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        return ByteBuffer.allocate(head.length + 1 + tail.length)
                .put(head)
                .put(END)
                .put(tail)
                .array();
    }
}
