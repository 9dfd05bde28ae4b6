package io.driftwarden.engine.value;

import java.util.Locale;

/** What a destination-like value names. */
public enum ValueKind {
    /** A URL, with or without a scheme; without a host only where its scheme needs none, such as {@code file}. */
    URL,
    /** A host name alone. */
    HOST,
    /** An IP address alone. */
    IP,
    /** A mailbox. */
    EMAIL,
    /** A bank account whose IBAN has the right length and check digits. */
    IBAN,
    /** What an argument calls an account, or what looks like an IBAN but does not check. */
    ACCOUNT,
    /** A telephone number. */
    PHONE,
    /** A file path. */
    PATH,
    /** A cloud resource name: an ARN, or an object store's bucket or object. */
    RESOURCE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
