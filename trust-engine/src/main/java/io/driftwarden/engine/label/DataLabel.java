package io.driftwarden.engine.label;

import java.util.Locale;

/** A kind of data that somebody may want to keep in. */
public enum DataLabel {
    /** A key, token or password: who has it can act as its owner. */
    SECRET,
    /** What identifies or describes a person, beyond a name and an e-mail address. */
    PERSONAL,
    /** Accounts, cards, balances, wages. */
    FINANCIAL,
    SOURCE_CODE,
    /** A file whose purpose is to hold credentials: a key file, an environment file, a cloud tool's login. */
    CREDENTIAL_FILE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
