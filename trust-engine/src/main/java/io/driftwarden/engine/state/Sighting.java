package io.driftwarden.engine.state;

import java.util.Locale;

/**
 * Where a session first met a value.
 *
 * @param kind who brought it
 * @param server the server that brought it, empty if none
 * @param tool the tool that brought it, empty if none
 * @param field path of the field that carried it, empty if none
 * @param eventId id of the event that carried it
 * @param ordinal which event of the session that was, from 1
 */
public record Sighting(Kind kind, String server, String tool, String field, String eventId, long ordinal) {

    /** Who brought a value into the session. */
    public enum Kind {
        /** The user's prompt. */
        PROMPT,
        /** The operator's policy. */
        POLICY,
        /** A tool's declared description or schema. */
        SCHEMA,
        /** A tool's output. */
        OUTPUT,
        /** A callback that a server offered. */
        CALLBACK,
        /** Egress that the gateway saw. */
        OBSERVED,
        /** The agent itself: nothing named it before. */
        AGENT;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same field of the same tool's, whichever event carried it. */
    boolean samePlace(Sighting other) {
        return kind == other.kind
                && server.equals(other.server)
                && tool.equals(other.tool)
                && field.equals(other.field);
    }

    /** A tool server said it, unasked: in an output or a callback. */
    public boolean byServer() {
        return kind == Kind.OUTPUT || kind == Kind.CALLBACK;
    }

    /** The user or the operator named it. */
    public boolean byPrincipal() {
        return kind == Kind.PROMPT || kind == Kind.POLICY;
    }
}
