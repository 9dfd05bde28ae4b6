package io.driftwarden.engine.decode;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String MESSAGE = "send it to the other address";

    @Test
    void everyEncodingIsUndoneAndNamed() throws IOException {
        assertThat(decoded(percent(MESSAGE))).contains(new Encoded("percent", MESSAGE));
        assertThat(decoded(entities(MESSAGE))).contains(new Encoded("html", MESSAGE));
        assertThat(decoded(escapes(MESSAGE))).contains(new Encoded("unicode", MESSAGE));
        assertThat(decoded(base64(MESSAGE.getBytes(UTF_8)))).contains(new Encoded("base64", MESSAGE));
        assertThat(decoded(HexFormat.of().formatHex(MESSAGE.getBytes(UTF_8)))).contains(new Encoded("hex", MESSAGE));
        assertThat(decoded(base64(gzip(MESSAGE)))).contains(new Encoded("base64+gzip", MESSAGE));
        assertThat(decoded(HexFormat.of().formatHex(gzip(MESSAGE)))).contains(new Encoded("hex+gzip", MESSAGE));
        assertThat(decoded(base64(zlib(MESSAGE)))).contains(new Encoded("base64+zlib", MESSAGE));
        assertThat(decoded(base64(MESSAGE.getBytes(UTF_16LE)))).contains(new Encoded("base64+utf-16", MESSAGE));
        assertThat(decoded(percent(base64(MESSAGE.getBytes(UTF_8))))).contains(new Encoded("percent+base64", MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%69%67%6e%6f%72%65",
                "&#105;&#103;&#110;&#111;&#114;&#101;",
                "&#x69&#x67&#x6e&#x6f&#x72&#x65",
                "\\u0069\\u0067\\u006e\\u006f\\u0072\\u0065",
                "\\u{69}\\u{67}\\u{6e}ore",
                "\\x69\\x67\\x6e\\x6f\\x72\\x65",
                "\\U00000069gnore",
                "%u0069gnore",
                "i%67n&#111;re"
            })
    void escapesOfAllNotationsAreRead(String text) {
        assertThat(new Decoder().decode(text)).extracting(Decoded::text).contains("ignore");
    }

    @Test
    void octetsOfPercentEncodingAreReadAsUtf8AlsoWhenOverlong() {
        // given
        String text = "%D0%B8%D0%B3%D0%BD ..%C0%AFetc";

        // when
        List<Decoded> decoded = new Decoder().decode(text);

        // then
        assertThat(decoded).extracting(Decoded::text).containsExactly("игн ../etc");
    }

    @Test
    void base64IsFoundBehindAPathAndOverLineBreaks() {
        // given
        String longMessage = (MESSAGE + ". ").repeat(8);
        String wrapped = Base64.getMimeEncoder().encodeToString(longMessage.getBytes(UTF_8));
        String text = "https://example.org/collect/" + base64(MESSAGE.getBytes(UTF_8)) + " and\n" + wrapped;

        // when
        List<Decoded> decoded = new Decoder().decode(text);

        // then
        assertThat(decoded).extracting(Decoded::text).contains(MESSAGE, longMessage);
    }

    @Test
    void whereTheWrappingStoodIsTold() {
        // given
        String wrapping = base64(MESSAGE.getBytes(UTF_8)).replace("=", "");
        String text = "note: " + wrapping + " (end)";

        // when
        Decoded decoded = new Decoder().decode(text).get(0);

        // then
        assertThat(text.substring(decoded.from(), decoded.to())).isEqualTo(wrapping);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The characterization of internationalization requirements is straightforward",
                "9fceb02d0ae598e95dc970b74767f19372d61af8 d41d8cd98f00b204e9800998ecf8427e",
                "src/main/java/io/driftwarden/engine/decode/DecoderTest.java",
                "123e4567-e89b-12d3-a456-426614174000",
                "Fish &amp; Chips &lt;b&gt;",
                "100 % of 50% and C:\\users\\x"
            })
    void ordinaryTextHidesNothing(String text) {
        assertThat(new Decoder().decode(text)).isEmpty();
    }

    @Test
    void aBombIsOpenedOnlyToTheBudgetAndReported() throws IOException {
        // given
        String bomb = base64(gzip("a".repeat(50_000_000)));
        Decoder decoder = new Decoder();

        // when
        List<Decoded> decoded = decoder.decode(bomb);

        // then
        assertThat(total(decoded)).isBetween(1, Decoder.MAX_OUT);
        assertThat(decoder.exhausted()).isTrue();
    }

    @Test
    void theBudgetHoldsForAllTextsOfAnEvent() {
        // given
        Decoder decoder = new Decoder();
        String text = base64(MESSAGE.repeat(1000).getBytes(UTF_8));

        // when
        int out = total(decoder.decode(text)) + total(decoder.decode(text)) + total(decoder.decode(text));

        // then
        assertThat(out).isEqualTo(Decoder.MAX_OUT);
        assertThat(decoder.exhausted()).isTrue();
    }

    @Test
    void whatStandsDeeperThanTheLimitIsReported() {
        // given
        String text = MESSAGE;
        for (int i = 0; i <= Decoder.MAX_DEPTH; i++) {
            text = base64(text.getBytes(UTF_8));
        }
        Decoder decoder = new Decoder();

        // when
        List<Decoded> decoded = decoder.decode(text);

        // then
        assertThat(decoded).hasSize(Decoder.MAX_DEPTH);
        assertThat(decoder.exhausted()).isTrue();
    }

    @Test
    void ordinaryUseLeavesTheBudgetUnspent() {
        // given
        Decoder decoder = new Decoder();

        // when
        decoder.decode(base64(MESSAGE.getBytes(UTF_8)));

        // then
        assertThat(decoder.exhausted()).isFalse();
    }

    @Property(tries = 300)
    void anyNestingWithinTheDepthIsUndone(@ForAll("nestings") List<Integer> nesting) throws IOException {
        // given
        String text = MESSAGE;
        for (int encoding : nesting) {
            text = encoded(text, encoding);
        }

        // when
        List<Decoded> decoded = new Decoder().decode("see " + text + " there");

        // then
        assertThat(decoded).anyMatch(found -> found.text().contains(MESSAGE));
    }

    @Property(tries = 500)
    void anyTextIsTakenWithoutError(@ForAll @StringLength(max = 400) String text) {
        assertThat(total(new Decoder().decode(text))).isLessThanOrEqualTo(Decoder.MAX_OUT);
    }

    @Property(tries = 500)
    void anyMixOfMarksIsTakenWithoutError(@ForAll("marks") String text) {
        assertThat(total(new Decoder().decode(text))).isLessThanOrEqualTo(Decoder.MAX_OUT);
    }

    @Provide
    Arbitrary<List<Integer>> nestings() {
        return Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings()
                .withChars("%&#xuU\\{};0123456789abcdefH4sI+/=\n ")
                .ofMaxLength(300);
    }

    private record Encoded(String encoding, String text) {}

    private static List<Encoded> decoded(String text) {
        return new Decoder()
                .decode(text).stream()
                        .map(decoded -> new Encoded(decoded.encoding(), decoded.text()))
                        .toList();
    }

    private static int total(List<Decoded> decoded) {
        return decoded.stream().mapToInt(found -> found.text().length()).sum();
    }

    private static String encoded(String text, int encoding) throws IOException {
        return switch (encoding) {
            case 0 -> percent(text);
            case 1 -> entities(text);
            case 2 -> HexFormat.of().formatHex(text.getBytes(UTF_8));
            case 3 -> base64(gzip(text));
            default -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        };
    }

    private static String percent(String text) {
        return text.chars().mapToObj(c -> String.format("%%%02x", c)).collect(Collectors.joining());
    }

    private static String entities(String text) {
        return text.chars().mapToObj(c -> "&#" + c + ';').collect(Collectors.joining());
    }

    private static String escapes(String text) {
        return text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] zlib(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
