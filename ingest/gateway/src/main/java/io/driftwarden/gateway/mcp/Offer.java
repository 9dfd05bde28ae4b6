package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that a server offers, or what it asks the user without one.
 *
 * @param url empty for an elicitation by form
 * @param kind {@code elicitation}, {@code resource_link} or {@code endpoint}
 * @param purpose in the server's words
 */
public record Offer(String url, String kind, @Nullable String purpose) {
    /** Offers of one message that are looked at; the server says what it wants within them, or not at all. */
    private static final int MAX = 32;

    private static final int LONGEST_URL = 8_192;
    private static final int LONGEST_PURPOSE = 2_000;

    static Offer of(String url, String kind, JsonNode purpose) {
        String text = purpose.asText("");
        return new Offer(cut(url, LONGEST_URL), kind, text.isEmpty() ? null : cut(text, LONGEST_PURPOSE));
    }

    /** What a tool's content links to. */
    public static List<Offer> ofContent(JsonNode content) {
        List<Offer> offers = new ArrayList<>();
        for (JsonNode block : content) {
            String uri = block.path("uri").asText("");
            if (block.path("type").asText().equals("resource_link") && !uri.isEmpty() && offers.size() < MAX) {
                offers.add(of(uri, "resource_link", block.path("description")));
            }
        }
        return offers;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
