package io.driftwarden.engine.decode;

/** Takes octets one by one; returns whether it wants more. */
@FunctionalInterface
interface OctetReader {
    boolean octet(int octet);
}
