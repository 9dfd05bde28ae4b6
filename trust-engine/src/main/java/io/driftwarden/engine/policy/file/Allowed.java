package io.driftwarden.engine.policy.file;

import io.driftwarden.engine.policy.Destinations;
import io.driftwarden.engine.policy.Place;
import io.driftwarden.engine.policy.Recipients;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.yaml.Section;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;

/** Reads allow lists. */
final class Allowed {
    private Allowed() {}

    static Destinations destinations(Section section) {
        Destinations destinations = new Destinations(
                section.flag("only_listed", false),
                new HashSet<>(section.each("schemes", Allowed::scheme)),
                section.each("allow", Place::parse));
        section.refuseTheRest();
        return destinations;
    }

    static Recipients recipients(Section section) {
        Recipients recipients = new Recipients(
                section.flag("only_listed", false), new HashSet<>(section.each("trusted", Allowed::recipient)));
        section.refuseTheRest();
        return recipients;
    }

    private static String scheme(String text) {
        if (text.isEmpty()
                || !text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0))) {
            throw new IllegalArgumentException("is no scheme: write for example https");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String recipient(String text) {
        if (text.startsWith("@")) {
            return Canonical.host(text.substring(1))
                    .map(value -> '@' + value.host())
                    .orElseThrow(() -> new IllegalArgumentException("names no domain after the @"));
        }
        Optional<CanonicalValue> value = text.indexOf('@') > 0
                ? Canonical.email(text)
                : text.startsWith("+") ? Canonical.phone(text) : Canonical.account(text);
        return value.map(CanonicalValue::canonical)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "is no recipient: write name@domain, @domain, an account number, or a telephone number with a +"));
    }
}
