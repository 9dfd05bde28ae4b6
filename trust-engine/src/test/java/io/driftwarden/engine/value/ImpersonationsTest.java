package io.driftwarden.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.value.Impersonations.Impersonation;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpersonationsTest {
    private final Impersonations known = new Impersonations(Set.of("northwind.com", "acme.example"));

    @ParameterizedTest
    @CsvSource({
        "n\u043erthwind.com, n\u043erthwind.com, northwind.com",
        "acrne.example, acrne.example, acme.example",
        "northwind.com.login.example, login.example, northwind.com",
        "api.northwind.com.evil.example, evil.example, northwind.com",
    })
    void aNameMadeToPassIsFound(String host, String registrable, String domain) {
        assertThat(known.impersonated(host, registrable)).contains(new Impersonation(domain, true));
    }

    @ParameterizedTest
    @CsvSource({
        "northwibd.com, a slip to the next key",
        "nrothwind.com, letters swapped",
        "norhwind.com, a letter left out",
        "northwindd.com, a letter doubled",
        "north-wind.com, a hyphen put in",
        "northwind-login.com, a word tied on",
        "secure-northwind.net, a word tied on under another end",
        "narthwind.com, one vowel for another",
    })
    void aUsualSquatIsFoundButMayBeASlip(String host, String how) {
        assertThat(known.impersonated(host, host)).as(how).contains(new Impersonation("northwind.com", false));
    }

    @ParameterizedTest
    @CsvSource({
        "northwind.com, northwind.com",
        "api.northwind.com, northwind.com",
        "southwind.com, southwind.com",
        "northwinds.com, northwinds.com",
        "northwind.org, northwind.org",
        "northwind-fans.com, northwind-fans.com",
        "northwind.com.au, northwind.com.au",
        "shop.northwind.com.br, northwind.com.br",
        "acne.example, acne.example",
        "example.com, example.com",
    })
    void itselfAndWhatMerelyResemblesItAreLeftAlone(String host, String registrable) {
        assertThat(known.impersonated(host, registrable)).isEqualTo(Optional.empty());
    }
}
