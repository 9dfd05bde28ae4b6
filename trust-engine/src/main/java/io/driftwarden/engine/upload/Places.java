package io.driftwarden.engine.upload;

import io.driftwarden.engine.value.AddressClass;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.ValueKind;
import java.util.Optional;

/** Reads what programs take for a place of the outside. Names without a dot are aliases and machines of the own network. */
final class Places {
    private static final int MAX_LENGTH = 2_048;
    private static final int MAX_HOST = 253;

    private Places() {}

    /** A URL, without what a shell puts into it. */
    static Optional<CanonicalValue> url(String word) {
        int end = word.length();
        for (String put : new String[] {"$", "`"}) {
            int at = word.indexOf(put);
            end = at < 0 ? end : Math.min(end, at);
        }
        return word.length() > MAX_LENGTH
                ? Optional.empty()
                : Canonical.url(word.substring(0, end)).filter(Places::outside);
    }

    /** A host, perhaps with a user before it, and a port or a path behind it. */
    static Optional<CanonicalValue> host(String word, String scheme) {
        String name = word.substring(word.lastIndexOf('@') + 1);
        int end = 0;
        while (end < name.length() && ":/?,;".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        if (end == 0 || end > MAX_HOST) {
            return Optional.empty();
        }
        return Canonical.host(name.substring(0, end))
                .filter(host -> host.hostIsAddress() || Canonical.publicName(host.host()))
                .flatMap(host -> Canonical.url(scheme + "://" + host.raw()))
                .filter(Places::outside);
    }

    /** A mailbox. */
    static Optional<CanonicalValue> mailbox(String word) {
        return word.indexOf('@') > 0 ? Canonical.email(word).filter(Places::outside) : Optional.empty();
    }

    /** {@code host:path}, which no drive of Windows is. */
    static boolean remote(String word) {
        int colon = word.indexOf(':');
        int slash = word.indexOf('/');
        return word.contains("://") || (colon > 1 && (slash < 0 || colon < slash));
    }

    private static boolean outside(CanonicalValue value) {
        if (value.kind() == ValueKind.RESOURCE) {
            return true;
        }
        AddressClass address = value.addressClass();
        return value.hasHost() && (address == AddressClass.NAME || address == AddressClass.PUBLIC);
    }
}
