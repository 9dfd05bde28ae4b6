package io.driftwarden.engine.destination;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardingTest {
    private static final CanonicalValue INNER =
            Canonical.url("http://10.0.0.1/").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "https://tools.example.com/redirect-to?url=http%3A%2F%2F10.0.0.1%2F&status_code=307, true",
        "https://images.example.com/resize?w=3&src=http://10.0.0.1/, true",
        "https://example.com/out/?to=http://10.0.0.1/, true",
        "https://login.example.com/authorize?redirect_uri=http%3A%2F%2F10.0.0.1%2F, false",
        "https://login.example.com/redirect?return_to=http%3A%2F%2F10.0.0.1%2F, false",
        "https://example.com/login?next=http://10.0.0.1/, false",
        "https://example.com/search?url=http://10.0.0.1/, false",
        "https://example.com/redirect?url=http://10.0.0.10/, false",
        "http://10.0.0.7/redirect?url=http://10.0.0.1/, false",
    })
    void onlyAPublicUrlMadeForItHandsOn(String url, boolean expected) {
        boolean forwards = Forwarding.forwards(Canonical.url(url).orElseThrow(), INNER);

        assertThat(forwards).isEqualTo(expected);
    }
}
