package io.driftwarden.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormsTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.COM, https://example.com/",
        "https://example.com:443/a/../b/./c, https://example.com/b/c",
        "https://example.com/%7Euser/%e2%82%ac, https://example.com/~user/%E2%82%AC",
        "https://example.com/€?q=a b#frag, https://example.com/%E2%82%AC?q=a%20b",
        "http://user:pw@example.com:8080, http://example.com:8080/",
        "https://MÜNCHEN.example/, https://xn--mnchen-3ya.example/",
        "http://good.example\\@evil.example/, http://good.example/@evil.example/",
        "http://good.example@evil.example/, http://evil.example/",
        "http://a.example／@evil.example, http://a.example/@evil.example",
        "http://[2001:DB8:0:0::1]:8080/, http://[2001:db8::1]:8080/",
        "www.example.com/x, www.example.com/x",
        "example.com:8443, example.com:8443/",
        "example.com, example.com",
        "file:///etc/../etc/passwd, file:///etc/passwd",
        "S3://Bucket/Key, s3://bucket/Key",
    })
    void urlsHaveOneForm(String raw, String canonical) {
        assertThat(Canonical.url(raw)).map(CanonicalValue::canonical).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.co.uk, example.co.uk",
        "a.b.example.com, example.com",
        "project.github.io, project.github.io",
        "127.0.0.1, 127.0.0.1",
        "localhost, localhost",
        "db.corp.internal, db.corp.internal",
        "api.eu.vendor.example, vendor.example",
        "vendor.example, vendor.example",
    })
    void aHostBelongsToItsRegistrableDomain(String host, String domain) {
        assertThat(Canonical.host(host)).map(CanonicalValue::registrableDomain).contains(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "Bob@Example.COM, bob@example.com",
        "Bob Smith <bob@example.com>, bob@example.com",
        "mailto:bob@example.com?subject=x, bob@example.com",
        "bob@ｅxample.com., bob@example.com",
    })
    void mailboxesHaveOneForm(String raw, String canonical) {
        assertThat(Canonical.email(raw)).map(CanonicalValue::canonical).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 00, DE89370400440532013000, IBAN",
        "gb29-nwbk-6016-1331-9268-19, GB29NWBK60161331926819, IBAN",
        "DE89370400440532013001, DE89370400440532013001, ACCOUNT",
        "US133000000121212121212, US133000000121212121212, ACCOUNT",
        "DE8937040044053201300, DE8937040044053201300, ACCOUNT",
        "12345678, 12345678, ACCOUNT",
    })
    void accountsAreCheckedByLengthAndDigits(String raw, String canonical, ValueKind kind) {
        CanonicalValue value = Canonical.account(raw).orElseThrow();

        assertThat(value)
                .extracting(CanonicalValue::canonical, CanonicalValue::kind)
                .containsExactly(canonical, kind);
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (30) 123-456, +4930123456",
        "0049 30 123456, +4930123456",
        "tel:+1-202-555-0143, +12025550143",
        "555 123 2002, 5551232002",
    })
    void phoneNumbersHaveOneForm(String raw, String canonical) {
        assertThat(Canonical.phone(raw)).map(CanonicalValue::canonical).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "/etc//./passwd, /etc/passwd",
        "/a/b/../../etc, /etc",
        "C:\\Users\\x, C:/Users/x",
        "~/x/../.ssh, ~/.ssh",
        "./a/../../b, ./b",
        "../../etc/passwd, ../../etc/passwd",
    })
    void pathsHaveOneForm(String raw, String canonical) {
        assertThat(Canonical.path(raw)).map(CanonicalValue::canonical).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:iam::123456789012:user/x", "gs://bucket/object"})
    void cloudResourcesHaveNoHost(String raw) {
        CanonicalValue value = Canonical.resource(raw).orElseThrow();

        assertThat(value)
                .extracting(CanonicalValue::canonical, CanonicalValue::hasHost)
                .containsExactly(raw, false);
    }

    @Test
    void evidenceShowsNeitherQueryNorUserNorTokens() {
        CanonicalValue value = Canonical.url(
                        "https://u:pw@hooks.example.com/services/T0/a8f5f167f44f4964e6c998dee827110c?key=abc")
                .orElseThrow();

        assertThat(value.display()).isEqualTo("https://hooks.example.com/services/T0/…?…");
    }

    @Test
    void aMegabyteIsReadInBoundedTime() {
        String hostile = "http://h/" + "%2e%2e/a\\".repeat(120_000) + "?" + "%".repeat(100_000);

        CanonicalValue value = Canonical.url(hostile).orElseThrow();

        assertThat(value.canonical()).hasSizeLessThanOrEqualTo(CanonicalValue.MAX_LENGTH);
    }
}
