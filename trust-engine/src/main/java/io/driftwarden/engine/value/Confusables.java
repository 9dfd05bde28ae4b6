package io.driftwarden.engine.value;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/** Tells domains that a reader takes for one another. Thread-safe. */
public final class Confusables {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    /** In shorter labels one letter more or less is mostly another word. */
    private static final int MIN_LABEL = 6;

    private Confusables() {}

    /**
     * Whether one domain passes for the other: it looks the same (UTS 39 skeletons), is one keystroke away in its first
     * label, or carries the other's name in front of its own.
     *
     * @param domain canonical registrable domain
     * @param host canonical host that is compared with it
     * @param registrable the registrable domain of that host
     */
    public static boolean resembles(String domain, String host, String registrable) {
        if (domain.equals(registrable)) {
            return false;
        }
        boolean leads = host.startsWith(domain + '.') || host.contains('.' + domain + '.');
        return leads || skeleton(domain).equals(skeleton(registrable)) || oneKeystroke(domain, registrable);
    }

    /** What a reader's eye makes of a name (UTS 39); most names are ASCII, for which three pairs are all there is. */
    public static String look(String name) {
        boolean plain = !name.contains("xn--") && name.chars().allMatch(c -> c < 0x80);
        return plain ? name.replace('0', 'o').replace('1', 'l').replace("m", "rn") : skeleton(name);
    }

    private static String skeleton(String name) {
        StringBuilder unicode = new StringBuilder(name.length());
        IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE).nameToUnicode(name, unicode, new IDNA.Info());
        return CHECKER.getSkeleton(unicode).toLowerCase(Locale.ROOT);
    }

    private static boolean oneKeystroke(String one, String other) {
        int oneDot = one.indexOf('.');
        int otherDot = other.indexOf('.');
        if (oneDot < MIN_LABEL || otherDot < MIN_LABEL || !one.substring(oneDot).equals(other.substring(otherDot))) {
            return false;
        }
        String a = one.substring(0, oneDot);
        String b = other.substring(0, otherDot);
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int changedA = a.length() - start - tail;
        int changedB = b.length() - start - tail;
        boolean swapped = changedA == 2
                && changedB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return swapped || Math.max(changedA, changedB) == 1;
    }
}
