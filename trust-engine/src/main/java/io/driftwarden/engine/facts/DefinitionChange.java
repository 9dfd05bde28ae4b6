package io.driftwarden.engine.facts;

/** A tool has another definition than it had. */
public interface DefinitionChange extends Fact {
    /** The server states another version of itself with it. */
    boolean versionChanged();

    /** The change gives the tool, or its server, power that it did not have. */
    boolean dangerous();
}
