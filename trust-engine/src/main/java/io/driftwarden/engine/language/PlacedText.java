package io.driftwarden.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text and where it stands. Its passages are cut once, when first asked for. Confined to one thread. */
public final class PlacedText {
    private final String path;
    private final String text;
    private @Nullable List<Passage> passages;

    /**
     * @param path JSON path of the field that holds the text
     */
    public PlacedText(String path, String text) {
        this.path = path;
        this.text = text;
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The text's passages, in order. */
    public List<Passage> passages() {
        if (passages == null) {
            passages = Passages.of(text);
        }
        return passages;
    }
}
