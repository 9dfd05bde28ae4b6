package io.driftwarden.engine.policy;

import com.google.common.net.InternetDomainName;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.driftwarden.engine.value.AddressClass;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in an allow list. */
public sealed interface Place {

    /**
     * The value lies in this place.
     *
     * @param address the IP address that the value is; null for a name
     */
    boolean holds(CanonicalValue value, @Nullable IPAddress address);

    /**
     * Reads a place: {@code host}, {@code *.domain}, {@code host:port}, {@code scheme://host/path} (and everything below
     * that path), an IP address, or a network such as {@code 10.0.0.0/8}. {@code localhost} is this machine, however it is
     * written.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Place parse(String text) {
        if (text.startsWith("*.")) {
            return new Below(domain(text.substring(2)));
        }
        if (text.indexOf('/') > 0 && !text.contains("://")) {
            Optional<Place> network = network(text);
            if (network.isPresent()) {
                return network.get();
            }
        }
        CanonicalValue value = Canonical.url(text)
                .filter(CanonicalValue::hasHost)
                .filter(place -> !place.obfuscated())
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "is no place: write host, *.domain, host:port, scheme://host/path, or a network such as 10.0.0.0/8"));
        String path = value.path().isEmpty() ? "/" : value.path();
        if (value.hostIsAddress() && value.scheme().isEmpty() && !path.equals("/")) {
            throw new IllegalArgumentException("is no network: write for example 10.0.0.0/8");
        }
        return new Site(value.scheme(), value.host(), value.port(), path);
    }

    /** The IP address that the value is; null for a name. */
    static @Nullable IPAddress address(CanonicalValue value) {
        return value.hostIsAddress() ? new IPAddressString(value.host()).getAddress() : null;
    }

    private static String domain(String text) {
        String host = Canonical.host(text)
                .filter(value -> !value.hostIsAddress())
                .map(CanonicalValue::host)
                .orElseThrow(() -> new IllegalArgumentException("names no domain after the asterisk"));
        if (host.indexOf('.') < 0
                || (InternetDomainName.isValid(host)
                        && InternetDomainName.from(host).isPublicSuffix())) {
            throw new IllegalArgumentException("would allow what anybody can register: name a domain of your own");
        }
        return host;
    }

    private static Optional<Place> network(String text) {
        IPAddress address = new IPAddressString(text).getAddress();
        if (address == null || !address.isPrefixed()) {
            return Optional.empty();
        }
        return Optional.of(new Network(address.toPrefixBlock()));
    }

    /**
     * A host, perhaps narrowed to a scheme, a port or a path.
     *
     * @param scheme empty for any
     * @param port -1 for any
     * @param path {@code /} for any
     */
    record Site(String scheme, String host, int port, String path) implements Place {
        @Override
        public boolean holds(CanonicalValue value, @Nullable IPAddress address) {
            return sameHost(value)
                    && (scheme.isEmpty() || scheme.equals(value.scheme()))
                    && (port < 0 || port == value.port())
                    && (path.equals("/") || below(value.path()));
        }

        private boolean sameHost(CanonicalValue value) {
            return host.equals(value.host())
                    || (host.equals("localhost") && value.addressClass() == AddressClass.LOOPBACK);
        }

        private boolean below(String other) {
            return other.startsWith(path)
                    && (path.endsWith("/") || other.length() == path.length() || other.charAt(path.length()) == '/');
        }
    }

    /** Every host below a domain, the domain itself not among them. */
    record Below(String domain) implements Place {
        @Override
        public boolean holds(CanonicalValue value, @Nullable IPAddress address) {
            String host = value.host();
            int dot = host.length() - domain.length() - 1;
            return dot > 0 && host.charAt(dot) == '.' && host.endsWith(domain);
        }
    }

    /** A block of addresses. A name is in no network: where it leads is not known. */
    record Network(IPAddress block) implements Place {
        @Override
        public boolean holds(CanonicalValue value, @Nullable IPAddress address) {
            return address != null && block.contains(address);
        }
    }
}
