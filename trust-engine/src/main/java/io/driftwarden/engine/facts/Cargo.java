package io.driftwarden.engine.facts;

/** What a request carries. */
public enum Cargo {
    NOTHING("no more than the request"),
    /** A body, a payload, an uploaded file. */
    BODY("a body"),
    /** A query far longer than a search, which the offer did not have. */
    QUERY("a long query"),
    /** A credential, or the name of one. */
    CREDENTIAL("a credential"),
    /** The gateway saw more bytes leave than a request alone has. */
    BYTES("more bytes than a request has");

    private final String words;

    Cargo(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
