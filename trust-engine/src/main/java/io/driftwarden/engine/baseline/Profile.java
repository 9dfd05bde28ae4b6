package io.driftwarden.engine.baseline;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The traits that sessions normally meet. It tells no more than comparing takes, so that it seldom changes.
 *
 * @param windows closed windows that it rests on, counted up to {@link #ENOUGH_WINDOWS}
 * @param sessions different ones that it rests on, counted up to {@link #ENOUGH_SESSIONS}
 * @param settled hardly any session brings a trait that none before it had, and none was left out
 * @param usual traits that {@link #COMMON} sessions or more had
 * @param rare traits that fewer had
 */
public record Profile(long windows, long sessions, boolean settled, SortedSet<String> usual, SortedSet<String> rare)
        implements Baseline {
    public static final int ENOUGH_WINDOWS = 12;
    public static final int ENOUGH_SESSIONS = 50;

    /** Sessions that make a trait usual: more than one could talk the others into. */
    public static final int COMMON = 3;

    private static final int LEAST_WINDOWS = 2;
    private static final int LEAST_SESSIONS = 10;

    public Profile {
        usual = Collections.unmodifiableSortedSet(new TreeSet<>(usual));
        rare = Collections.unmodifiableSortedSet(new TreeSet<>(rare));
    }

    /** Enough is known for what is new to stand out: {@value #LEAST_SESSIONS} sessions in {@value #LEAST_WINDOWS} windows. */
    public boolean established() {
        return settled && sessions >= LEAST_SESSIONS && windows >= LEAST_WINDOWS;
    }

    /** Much is known: {@value #ENOUGH_SESSIONS} sessions in {@value #ENOUGH_WINDOWS} windows. */
    public boolean wellEstablished() {
        return settled && sessions >= ENOUGH_SESSIONS && windows >= ENOUGH_WINDOWS;
    }

    /** No session is known to have had the trait. */
    public boolean lacks(String trait) {
        return !usual.contains(trait) && !rare.contains(trait);
    }
}
