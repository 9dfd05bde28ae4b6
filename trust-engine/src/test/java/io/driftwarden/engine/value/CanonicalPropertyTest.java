package io.driftwarden.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CanonicalPropertyTest {
    private static final List<Function<String, Optional<CanonicalValue>>> READERS = List.of(
            Canonical::url,
            Canonical::host,
            Canonical::email,
            Canonical::account,
            Canonical::phone,
            Canonical::path,
            Canonical::resource);

    @Property(tries = 2000)
    void anySpellingOfAnIpv4AddressIsThatAddress(@ForAll int address, @ForAll("spellings") Spelling spelling) {
        Optional<CanonicalValue> value = Canonical.url("http://" + spelling.write(address) + "/");

        assertThat(value.map(CanonicalValue::host)).contains(Ipv4Literal.text(address));
    }

    @Property(tries = 3000)
    void readingACanonicalFormAgainChangesNothing(@ForAll("values") String raw) {
        for (Function<String, Optional<CanonicalValue>> reader : READERS) {
            Optional<String> once = reader.apply(raw).map(CanonicalValue::canonical);

            assertThat(once.flatMap(reader).map(CanonicalValue::canonical)).isEqualTo(once);
        }
    }

    @Example
    void readingTheCanonicalFormOfEncodedHostsAgainChangesNothing() {
        readingACanonicalFormAgainChangesNothing("s3://%443::1]&mailto:");
        readingACanonicalFormAgainChangesNothing("%443::1");
        readingACanonicalFormAgainChangesNothing("fe80::1");
        readingACanonicalFormAgainChangesNothing("file:/.");
        readingACanonicalFormAgainChangesNothing("file://127.1");
    }

    @Example
    void aLetterThatBecomesTwoIsNoneOfAnAccount() {
        readingACanonicalFormAgainChangesNothing("ßDE893704004405320130001234567user");
    }

    @Property(tries = 2000)
    void noTextThrows(@ForAll String raw) {
        for (Function<String, Optional<CanonicalValue>> reader : READERS) {
            for (String text : List.of(raw, "http://" + raw, "http://[" + raw + "]/", "a@" + raw, "arn:" + raw)) {
                assertThat(reader.apply(text)
                                .map(CanonicalValue::display)
                                .map(String::length)
                                .orElse(0))
                        .isLessThan(1024);
            }
        }
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        Arbitrary<Function<Integer, String>> parts = Arbitraries.of(
                part -> Integer.toString(part),
                part -> "0" + Integer.toOctalString(part),
                part -> "000" + Integer.toOctalString(part),
                part -> "0x" + Integer.toHexString(part),
                part -> "0X" + Integer.toHexString(part).toUpperCase(Locale.ROOT),
                part -> "%3" + (part % 10),
                part -> Integer.toString(part + 256));
        Arbitrary<Spelling> dotted = Combinators.combine(
                        parts.list().ofSize(4), Arbitraries.of(".", "。", "．", "｡", "%2e"))
                .as((writers, dot) -> address -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < 4; i++) {
                        int part = address >>> (24 - 8 * i) & 0xFF;
                        String written = writers.get(i).apply(part);
                        // A single encoded digit only stands for itself.
                        text.append(i == 0 ? "" : dot)
                                .append(written.startsWith("%3") && part > 9 ? Integer.toString(part) : written);
                    }
                    return text.toString();
                });
        Arbitrary<Spelling> others = Arbitraries.of(
                address -> Long.toString(Integer.toUnsignedLong(address)),
                address -> "0x" + Integer.toHexString(address),
                address -> "0" + Integer.toOctalString(address),
                address -> (address >>> 24) + "." + (address & 0xFF_FFFF),
                address -> (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address & 0xFFFF),
                address -> "[::ffff:" + Ipv4Literal.text(address) + "]",
                address -> "[64:ff9b::" + Ipv4Literal.text(address) + "]",
                address -> String.format("[2002:%04x:%04x::1]", address >>> 16, address & 0xFFFF),
                address -> String.format("[::ffff:%x:%x]", address >>> 16, address & 0xFFFF),
                address -> "user@" + Ipv4Literal.text(address) + ".",
                address -> Ipv4Literal.text(address)
                        .chars()
                        .mapToObj(c -> c == '.' ? "." : Character.toString(c - '0' + '０'))
                        .reduce("", String::concat));
        return Arbitraries.oneOf(dotted, others);
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> pieces = Arbitraries.of(
                "http:",
                "HTTPS:",
                "//",
                "/",
                "\\",
                "@",
                ":",
                "8080",
                "80",
                "443",
                "example.com",
                "ExAmple。com",
                "127.1",
                "0x7f",
                ".",
                "..",
                "%2e",
                "%2F",
                "%",
                "%zz",
                "%25",
                "?",
                "#",
                "[",
                "]",
                "::1",
                "::ffff:1.2.3.4",
                "%25eth0",
                "a",
                "é",
                "ß",
                "１",
                "①",
                "xn--",
                "xn--mnchen-3ya",
                "\t",
                " ",
                "user",
                "mailto:",
                "s3://",
                "arn:aws:s3:::",
                "DE89370400440532013000",
                "+49",
                "(0)30",
                "1234567",
                "~/",
                "C:\\",
                "jar:",
                "file:",
                "=",
                "&",
                "\ud800",
                "😀",
                "ftp:",
                "_",
                "-",
                "localhost",
                "<",
                ">",
                "://");
        Arbitrary<String> longOnes =
                Arbitraries.of("a/", "%41", "%C3", "é", "x", ".").map(unit -> "http://h/" + unit.repeat(600));
        Arbitrary<String> joined = pieces.list().ofMaxSize(9).map(list -> String.join("", list));
        return Arbitraries.frequencyOf(Tuple.of(8, joined), Tuple.of(1, Arbitraries.strings()), Tuple.of(1, longOnes));
    }

    /** A way to write an IPv4 address. */
    interface Spelling {
        String write(int address);
    }
}
