package io.driftwarden.topology.alert;

import com.google.common.net.InetAddresses;
import io.driftwarden.contract.EvidenceValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of an alert's evidence that names a place in a network.
 *
 * @param kind what it is, by its shape
 */
record Address(Kind kind, String value) {
    /** Addresses that one alert names at most. */
    static final int MAX = 16;

    private static final int MAX_HOST_LENGTH = 253;

    /** Parts of the names of evidence values that hold addresses. */
    private static final List<String> NAMES =
            List.of("destination", "url", "uri", "host", "callback", "domain", "endpoint", "address", "email", "ip");

    /** With OCSF's {@code observable.type_id}. */
    enum Kind {
        HOSTNAME(1, "Hostname"),
        IP(2, "IP Address"),
        EMAIL(5, "Email Address"),
        URL(6, "URL String");

        final int typeId;
        final String type;

        Kind(int typeId, String type) {
            this.typeId = typeId;
            this.type = type;
        }
    }

    /** The addresses in the evidence, each once. */
    static List<Address> in(List<EvidenceValue> values) {
        return values.stream()
                .filter(value -> namesAddress(value.getName()))
                .flatMap(value -> of(value.getValue()).stream())
                .distinct()
                .limit(MAX)
                .toList();
    }

    private static boolean namesAddress(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }

    private static Optional<Address> of(String value) {
        if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c == '…')) {
            return Optional.empty();
        }
        if (value.contains("://")) {
            return Optional.of(new Address(Kind.URL, value));
        }
        if (value.indexOf('@') > 0) {
            return Optional.of(new Address(Kind.EMAIL, value));
        }
        if (InetAddresses.isInetAddress(value)) {
            return Optional.of(new Address(Kind.IP, value));
        }
        return isHostname(value) ? Optional.of(new Address(Kind.HOSTNAME, value)) : Optional.empty();
    }

    private static boolean isHostname(String value) {
        return value.length() <= MAX_HOST_LENGTH
                && value.indexOf('.') > 0
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }
}
