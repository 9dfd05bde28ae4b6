package io.driftwarden.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownMarkupTest {
    private static final String TURN = "<|t|>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as `<|t|> x` shows",
                "```\n<|t|> x\n```\n",
                "s = \"\"\"\n<|t|> x\n\"\"\"",
                "s = '<|t|> x\ny'",
                "<pre>\n<|t|> x</pre>",
                "<code class=a>y\n<|t|> x</code>"
            })
    void codeAndQuotationsAreShown(String text) {
        assertThat(quotes(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fine <|t|> x",
                "```\ny\n```\n<|t|> x",
                "```\n<|t|> x",
                "it's <|t|> x, and it isn't",
                "<pre>y</pre><|t|> x",
            })
    void whatStandsBesideCodeOrInAFenceThatNeverClosesIsSpoken(String text) {
        assertThat(quotes(text)).isFalse();
    }

    @Test
    void anElementIsOpenUntilItIsClosedAsOften() {
        // given
        String text = "<user>a</user> </user> <user> b </user>";
        ShownMarkup shown = new ShownMarkup(text);

        // then
        assertThat(shown.opened("</user", text.indexOf("</user"))).isTrue();
        assertThat(shown.opened("</user", text.indexOf(" </user") + 1)).isFalse();
    }

    private static boolean quotes(String text) {
        int at = text.indexOf(TURN);
        return new ShownMarkup(text).quotes(at, at + TURN.length());
    }
}
