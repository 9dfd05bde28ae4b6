package io.driftwarden.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the spelling, an inner address is told from a public one. The ranges are those of the IANA registries. */
class AddressPropertyTest {
    private static final List<int[]> INNER = List.of(
            range("10.0.0.0", 8),
            range("127.0.0.0", 8),
            range("172.16.0.0", 12),
            range("192.168.0.0", 16),
            range("169.254.0.0", 16),
            range("100.64.0.0", 10),
            range("0.0.0.0", 8),
            range("192.0.0.0", 24),
            range("198.18.0.0", 15),
            range("240.0.0.0", 5));

    /** Neither inner nor public: documentation, relays, multicast, masks; and clouds' own addresses. */
    private static final List<int[]> NEITHER = List.of(
            range("192.0.2.0", 24),
            range("192.31.196.0", 24),
            range("192.52.193.0", 24),
            range("192.88.99.0", 24),
            range("192.175.48.0", 24),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 3),
            range("168.63.129.16", 32));

    @Property(tries = 3000)
    void everySpellingOfAnInnerAddressIsFound(
            @ForAll("inner") int address, @ForAll("spellings") Spelling spelling, @ForAll("places") String place) {
        Optional<CanonicalValue> value = Canonical.url(place.formatted(spelling.write(address)));

        assertThat(value).hasValueSatisfying(found -> assertThat(found.addressClass())
                .matches(kind -> kind.internal() || kind == AddressClass.METADATA));
    }

    @Property(tries = 3000)
    void noSpellingOfAPublicAddressIsFound(
            @ForAll("outer") int address, @ForAll("spellings") Spelling spelling, @ForAll("places") String place) {
        Optional<CanonicalValue> value = Canonical.url(place.formatted(spelling.write(address)));

        assertThat(value)
                .hasValueSatisfying(found -> assertThat(found.addressClass()).isEqualTo(AddressClass.PUBLIC));
    }

    @Property(tries = 1000)
    void everyInnerVersionSixAddressIsFound(
            @ForAll("innerPrefixes") String prefix, @ForAll int low, @ForAll int lower, @ForAll boolean upper) {
        String text = "%s:%x:%x:%x:%x".formatted(prefix, low >>> 16, low & 0xffff, lower >>> 16, lower & 0xffff);

        Optional<CanonicalValue> value =
                Canonical.url("http://[" + (upper ? text.toUpperCase(Locale.ROOT) : text) + "]/");

        assertThat(value).hasValueSatisfying(found -> assertThat(found.addressClass())
                .matches(kind -> kind.internal() || kind == AddressClass.METADATA));
    }

    @Example
    void anInnerNetworkIsOneEvenWhereItsAddressesReadAsPublicOnes() {
        assertThat(Canonical.url("http://[fd12::5efe:808:808]/"))
                .hasValueSatisfying(found -> assertThat(found.addressClass()).isEqualTo(AddressClass.UNIQUE_LOCAL));
    }

    @Provide
    Arbitrary<Integer> inner() {
        return Arbitraries.of(INNER).flatMap(range -> Arbitraries.integers().map(any -> range[0] | (any & ~range[1])));
    }

    @Provide
    Arbitrary<Integer> outer() {
        return Arbitraries.integers().filter(address -> !in(address, INNER) && !in(address, NEITHER));
    }

    @Provide
    Arbitrary<String> innerPrefixes() {
        return Arbitraries.of("fc00:0:0:0", "fd12:3456:789a:1", "fdff:ffff:ffff:ffff", "fe80:0:0:0", "febf:1:2:3");
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(
                "http://%s/",
                "https://%s:8443/x?y=z",
                "http://user:pass@%s/",
                "HTTP://%s./latest",
                "//%s/x",
                "ftp://%s/",
                "http:\\\\%s\\x");
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        Arbitrary<Spelling> whole = Arbitraries.of(
                address -> Long.toString(Integer.toUnsignedLong(address)),
                address -> "0x" + Integer.toHexString(address),
                address -> "0" + Integer.toOctalString(address),
                address -> (address >>> 24) + "." + (address & 0xff_ffff),
                address -> (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address & 0xffff),
                AddressPropertyTest::percent,
                AddressPropertyTest::wide);
        Arbitrary<Spelling> mixed = Arbitraries.of(8, 10, 16).list().ofSize(4).map(bases -> address -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                text.append(i == 0 ? "" : ".").append(part(address >>> (24 - 8 * i) & 0xff, bases.get(i)));
            }
            return text.toString();
        });
        return Arbitraries.oneOf(
                whole,
                mixed,
                Combinators.combine(mixed, Arbitraries.just("%2e"))
                        .as((spelling, dot) ->
                                address -> spelling.write(address).replace(".", dot)));
    }

    private static String part(int part, int base) {
        return switch (base) {
            case 8 -> "0" + Integer.toOctalString(part);
            case 16 -> "0x" + Integer.toHexString(part);
            default -> Integer.toString(part);
        };
    }

    private static String percent(int address) {
        StringBuilder text = new StringBuilder();
        Ipv4Literal.text(address).chars().forEach(c -> text.append("%%%02x".formatted(c)));
        return text.toString();
    }

    private static String wide(int address) {
        StringBuilder text = new StringBuilder();
        Ipv4Literal.text(address).chars().forEach(c -> text.append(c == '.' ? '.' : (char) (c - '0' + '０')));
        return text.toString();
    }

    private static int[] range(String first, int bits) {
        String[] parts = first.split("\\.", -1);
        int address = 0;
        for (String part : parts) {
            address = address << 8 | Integer.parseInt(part);
        }
        return new int[] {address, bits == 32 ? -1 : ~(-1 >>> bits)};
    }

    private static boolean in(int address, List<int[]> ranges) {
        return ranges.stream().anyMatch(range -> (address & range[1]) == range[0]);
    }

    /** A way to write an IPv4 address. */
    interface Spelling {
        String write(int address);
    }
}
