package io.driftwarden.engine.state;

/**
 * A kind of data that went through a tool.
 *
 * @param label such as {@code personal}
 * @param carried a call of the tool carried it; otherwise an output of the tool brought it
 * @param first where that was seen first
 */
public record LabelSighting(String label, boolean carried, Sighting first) {
    /** The key under which a session keeps it. */
    public static String key(String label, boolean carried, String server, String tool) {
        return label + (carried ? ">" : "<") + ToolState.key(server, tool);
    }
}
