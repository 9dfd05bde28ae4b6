package io.driftwarden.engine.privilege;

import io.driftwarden.engine.vocabulary.NameWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A scope or role, read for how much it allows. There is no standard order of scopes (RFC 6749, section 3.3 leaves them
 * to the server); this reads the habits of those in use: {@code repo} holds {@code repo:status}, {@code drive} holds
 * {@code drive.readonly}, {@code admin:org} holds {@code read:org}, {@code Files.ReadWrite.All} holds
 * {@code Files.Read}, {@code *} holds everything.
 *
 * @param subject what it is about; empty is everything
 * @param level what may be done with it
 * @param broad all of a kind
 * @param stated a word of it states the level; otherwise it allows everything on its subject
 */
record Scope(Set<String> subject, Level level, boolean broad, boolean stated) {
    private static final String GOOGLE = "/auth/";

    /** What a scope allows to do, from little to all. */
    enum Level {
        READ,
        WRITE,
        DELETE,
        ADMIN
    }

    Scope {
        subject = Set.copyOf(subject);
    }

    static Scope of(String text) {
        String name = text.substring(text.contains(GOOGLE) ? text.lastIndexOf(GOOGLE) + GOOGLE.length() : 0);
        Set<String> subject = new TreeSet<>();
        @Nullable Level level = null;
        boolean broad = name.indexOf('*') >= 0;
        for (String word : NameWords.of(name)) {
            Level named = level(word);
            if (named != null) {
                level = level == null || named.compareTo(level) > 0 ? named : level;
            } else if (PrivilegeWords.BREADTH.contains(word)) {
                broad = true;
            } else if (!PrivilegeWords.FILLERS.contains(word)) {
                subject.add(word);
            }
        }
        return new Scope(subject, level == null ? Level.ADMIN : level, broad, level != null);
    }

    private static @Nullable Level level(String word) {
        if (PrivilegeWords.READ.contains(word)) {
            return Level.READ;
        }
        if (PrivilegeWords.WRITE.contains(word)) {
            return Level.WRITE;
        }
        if (PrivilegeWords.DELETE.contains(word)) {
            return Level.DELETE;
        }
        return PrivilegeWords.ADMIN.contains(word) ? Level.ADMIN : null;
    }

    /** Everything that the other allows, this allows. */
    boolean covers(Scope other) {
        boolean everything = subject.isEmpty() && level == Level.ADMIN;
        return other.subject.containsAll(subject)
                && level.compareTo(other.level) >= 0
                && (broad || !other.broad || everything);
    }

    /** It says how much is allowed, not on what. */
    boolean role() {
        return stated && subject.isEmpty();
    }

    /** It allows everything, or an administrator's work. */
    boolean administers() {
        return level == Level.ADMIN && (stated || subject.isEmpty());
    }

    /** It allows something; else it only tells who somebody is (OpenID Connect Core 1.0, sections 5.4 and 11). */
    static boolean allows(String scope) {
        return !PrivilegeWords.IDENTITY.contains(scope.toLowerCase(Locale.ROOT));
    }

    /** Scopes that none of those before covers, in order; those that only tell who somebody is left out. */
    static List<String> beyond(List<String> before, List<String> now) {
        List<Scope> known = before.stream().map(Scope::of).toList();
        List<String> beyond = new ArrayList<>();
        for (String scope : now) {
            Scope wanted = of(scope);
            if (allows(scope) && !before.contains(scope) && known.stream().noneMatch(had -> had.covers(wanted))) {
                beyond.add(scope);
            }
        }
        return beyond;
    }
}
