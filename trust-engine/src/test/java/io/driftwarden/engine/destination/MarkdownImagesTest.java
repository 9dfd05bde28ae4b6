package io.driftwarden.engine.destination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownImagesTest {
    @Test
    void imagesAreFoundInline() {
        List<String> urls = MarkdownImages.of("![a](http://10.0.0.1/a.png \"t\") and ![](<file:///app/.env>)");

        assertThat(urls).containsExactly("http://10.0.0.1/a.png", "file:///app/.env");
    }

    @Test
    void imagesAreFoundByTheirLabels() {
        List<String> urls = MarkdownImages.of(
                "![logo][L 1] ![icon] [text][r]\n\n[l 1]: http://10.0.0.1/l\n[icon]: <http://10.0.0.1/i>\n[r]: http://10.0.0.1/r");

        assertThat(urls).containsExactly("http://10.0.0.1/l", "http://10.0.0.1/i");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[a](http://10.0.0.1/)", "see http://10.0.0.1/", "[r]: http://10.0.0.1/", "a![0] = b[1](x)"})
    void linksAreNone(String markdown) {
        assertThat(MarkdownImages.of(markdown)).isEmpty();
    }
}
