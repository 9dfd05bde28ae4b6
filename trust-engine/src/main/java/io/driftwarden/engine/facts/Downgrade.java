package io.driftwarden.engine.facts;

/** A way in which a callback is worse than those that its server offered before. */
public enum Downgrade {
    /** From an encrypted scheme to one in clear text. */
    CLEARTEXT("clear text instead of encryption"),
    /** From names to a bare address. */
    ADDRESS("a bare address instead of a name"),
    /** From public hosts to an inner one. */
    INNER("an inner address instead of a public host"),
    /** From usual ports to an odd one. */
    PORT("an odd port"),
    /** What reads as the host is a user name. */
    USERINFO("a user name that reads as a host"),
    /** Its host is written to hide where it leads. */
    DISGUISED("a disguised host"),
    /** Its domain passes for one used before. */
    LOOK_ALIKE("a look-alike domain");

    private final String words;

    Downgrade(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
