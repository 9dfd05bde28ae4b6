package io.driftwarden.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusablesTest {
    @ParameterizedTest
    @CsvSource({
        "example.com, examp1e.com, true",
        "paypal.com, pаypal.com, true",
        "modern.com, modem.com, true",
        "payments.com, payment.com, true",
        "payments.com, paymnets.com, true",
        "example.com, example.com.evil.net, true",
        "example.com, login.example.com.evil.net, true",
        "example.com, api.example.com, false",
        "example.com, example.org, false",
        "abc.com, abd.com, false",
        "stripe.com, square.com, false",
    })
    void tellsDomainsThatPassForOneAnother(String domain, String host, boolean resembles) {
        CanonicalValue value = Canonical.host(host).orElseThrow();

        boolean found = Confusables.resembles(domain, value.host(), value.registrableDomain());

        assertThat(found).isEqualTo(resembles);
    }
}
