package io.driftwarden.engine.extract;

import io.driftwarden.engine.decode.Decoded;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.extract.Collector.Field;
import io.driftwarden.engine.extract.Found.Placement;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Locale;
import java.util.Optional;

/** Finds the destinations that stand encoded in the texts of one event. What stands there in plain as well is not hidden. */
final class HiddenValues {
    private final Collector collector;
    private final Decodings decodings;

    HiddenValues(Collector collector, Decodings decodings) {
        this.collector = collector;
        this.decodings = decodings;
    }

    void find(Field field, Placement placement, String text) {
        for (Decoded decoded : decodings.of(text)) {
            if (decoded.text().indexOf("://") > 0 || decoded.text().indexOf('@') > 0) {
                String wrapping = text.substring(decoded.from(), decoded.to()).toLowerCase(Locale.ROOT);
                Collector inner = new Collector();
                new TextValues(inner, field).scan(decoded.text());
                inner.result().found().stream()
                        .map(Found::value)
                        .filter(HiddenValues::certain)
                        .filter(value -> !plain(wrapping, value.host()))
                        .forEach(value -> collector.add(field, placement, Optional.of(value.wasEncoded())));
            }
        }
    }

    /** A URL with its scheme, or a mailbox: bare words with dots are too many in what was never meant to be text. */
    private static boolean certain(CanonicalValue value) {
        return value.hasHost()
                && (!value.scheme().isEmpty() || value.canonical().indexOf('@') > 0);
    }

    /** The host stands there as one, not only by its name. */
    private static boolean plain(String wrapping, String host) {
        return wrapping.contains("//" + host) || wrapping.contains('@' + host);
    }
}
