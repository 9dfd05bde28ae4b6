package io.driftwarden.engine.server;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The order of versions, where they have one: by Semantic Versioning 2.0.0 section 11, with any number of parts and a leading
 * {@code v}. Of two pre-releases, and of versions that are no such numbers, none is older.
 */
final class Versions {
    private static final int MAX_LENGTH = 64;
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})*");
    private static final List<String> UNRELEASED =
            List.of("dev", "snapshot", "local", "dirty", "nightly", "unknown", "latest", "main", "master", "test");

    private Versions() {}

    private record Parsed(List<BigInteger> numbers, boolean preRelease) {}

    /** The first is certainly older than the second. */
    static boolean older(String one, String other) {
        Optional<Parsed> first = parsed(one);
        Optional<Parsed> second = parsed(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        int order = compare(first.get().numbers, second.get().numbers);
        return order < 0 || (order == 0 && first.get().preRelease && !second.get().preRelease);
    }

    /** The version names a release, whose artifact does not change any more. */
    static boolean released(String version) {
        String lower = version.toLowerCase(Locale.ROOT);
        return parsed(version).filter(parsed -> !parsed.preRelease).isPresent()
                && parsed(version)
                        .filter(parsed -> parsed.numbers.stream().allMatch(number -> number.signum() == 0))
                        .isEmpty()
                && UNRELEASED.stream().noneMatch(lower::contains);
    }

    private static Optional<Parsed> parsed(String version) {
        if (version.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = version.startsWith("v") || version.startsWith("V") ? version.substring(1) : version;
        int build = plain.indexOf('+');
        String stated = build < 0 ? plain : plain.substring(0, build);
        int dash = stated.indexOf('-');
        String core = dash < 0 ? stated : stated.substring(0, dash);
        return NUMBERS.matcher(core).matches()
                ? Optional.of(new Parsed(
                        Stream.of(core.split("\\.", -1)).map(BigInteger::new).toList(), dash >= 0))
                : Optional.empty();
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = at(one, i).compareTo(at(other, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger at(List<BigInteger> numbers, int i) {
        return i < numbers.size() ? numbers.get(i) : BigInteger.ZERO;
    }
}
