package io.driftwarden.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"getUserURL2", "get_user_url2", "get-user.url/2", "GetUserUrl2", "__get__user url 2"})
    void splitsEveryNamingStyleAlike(String name) {
        List<String> words = NameWords.of(name);

        assertThat(words).containsExactly("get", "user", "url", "2");
    }

    @Test
    void keepsAnAcronymBeforeAWordApart() {
        List<String> words = NameWords.of("parseHTTPResponse");

        assertThat(words).containsExactly("parse", "http", "response");
    }

    @Test
    void readsNoFurtherThanItsCap() {
        List<String> words = NameWords.of("a".repeat(1_000_000));

        assertThat(words).containsExactly("a".repeat(256));
    }
}
