package io.driftwarden.engine.redirect;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.observe.ToldContent;
import java.util.ArrayList;
import java.util.List;

/**
 * The redirects of which an output tells: by a status with a location, by the URL that a response ended at, by a page that sends
 * its reader on. Words in prose tell none. Reads beginnings only, in linear time.
 */
public final class Redirects {
    private static final int MAX_TEXTS = 8;
    private static final int MAX_STEPS = 16;

    private Redirects() {}

    /** The redirects in the order in which the output tells them. */
    public static List<Step> of(ToldContent told) {
        List<Step> steps = new ArrayList<>();
        ResponseReader responses = new ResponseReader(steps);
        responses.read(told.structured());
        responses.read(told.output());
        List<PlacedText> texts = told.texts();
        for (int i = 0; i < texts.size() && i < MAX_TEXTS; i++) {
            String text = texts.get(i).text();
            JsonNode inner = told.decodings().tree(text);
            if (inner.isContainerNode()) {
                responses.read(inner);
            } else {
                HeadReader.read(text, steps);
                PageReader.read(text, steps);
            }
        }
        return steps.size() <= MAX_STEPS ? steps : steps.subList(0, MAX_STEPS);
    }
}
