package io.driftwarden.engine.upload;

import io.driftwarden.engine.value.CanonicalValue;

/**
 * Data is put somewhere outside this machine and its network.
 *
 * @param path of the argument that says so
 * @param place a host, a URL, a mailbox or an object of a store
 */
public record Upload(String path, CanonicalValue place) {}
