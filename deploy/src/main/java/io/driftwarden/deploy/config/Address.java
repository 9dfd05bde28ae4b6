package io.driftwarden.deploy.config;

import java.util.Optional;

/** {@code host:port}; an IPv6 address stands in brackets. */
record Address(String host, int port) {

    static Optional<Address> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            return port < 0 || port > 65_535 ? Optional.empty() : Optional.of(new Address(host, port));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
