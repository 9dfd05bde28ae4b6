package io.driftwarden.engine.redirect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads responses in JSON, as HTTP clients return them. Records in a list are no responses, unless the list is a chain. */
final class ResponseReader {
    private static final int MAX_OBJECTS = 64;
    private static final int MAX_DEPTH = 3;
    private static final int MAX_FIELDS = 64;
    private static final int MAX_CHAIN = 12;

    private static final Set<String> CHAINS =
            Set.of("history", "redirects", "redirecthistory", "redirectchain", "redirecturls", "hops", "chain");

    private final List<Step> steps;
    private int left = MAX_OBJECTS;

    ResponseReader(List<Step> steps) {
        this.steps = steps;
    }

    void read(JsonNode tree) {
        if (tree.isObject()) {
            object(tree, 0, Standing.ALONE);
        } else if (tree.isArray()) {
            chain(tree, 1, Standing.LISTED);
        }
    }

    private void object(JsonNode object, int depth, Standing standing) {
        if (depth > MAX_DEPTH || left-- <= 0) {
            return;
        }
        Response response = new Response();
        List<JsonNode> inner = new ArrayList<>(0);
        int fields = 0;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (++fields > MAX_FIELDS) {
                break;
            }
            String name = Response.plain(field.getKey());
            JsonNode value = field.getValue();
            if (name.endsWith("headers")) {
                response.answers();
                headers(value, response);
            } else if (value.isValueNode()) {
                response.field(name, value.asText());
            } else if (CHAINS.contains(name) && value.isArray()) {
                chain(value, depth + 1, Standing.PASSED);
            } else if (value.isObject()) {
                inner.add(value);
            }
        }
        response.tell(steps, standing);
        Standing below = inner.size() == 1 ? standing : Standing.LISTED;
        inner.forEach(value -> object(value, depth + 1, below));
    }

    private void chain(JsonNode list, int depth, Standing standing) {
        for (int i = 0; i < list.size() && i < MAX_CHAIN; i++) {
            JsonNode element = list.get(i);
            if (element.isObject()) {
                object(element, depth, standing);
            } else if (standing == Standing.PASSED && element.isTextual()) {
                steps.add(new Step("", element.textValue(), true));
            }
        }
    }

    /** An object of headers, a list of names with values, or the lines themselves. */
    private static void headers(JsonNode headers, Response response) {
        if (headers.isTextual()) {
            HeadReader.lines(headers.textValue(), response);
        } else if (headers.isObject()) {
            headers.properties().stream()
                    .limit(MAX_FIELDS)
                    .filter(header -> header.getKey().equalsIgnoreCase("location"))
                    .forEach(header -> response.field("location", first(header.getValue())));
        } else {
            for (int i = 0; i < headers.size() && i < MAX_FIELDS; i++) {
                JsonNode header = headers.get(i);
                boolean pair = header.isArray();
                String name = (pair ? header.path(0) : header.path("name")).asText();
                JsonNode value = pair ? header.path(1) : header.path("value");
                if (name.equalsIgnoreCase("location")) {
                    response.field("location", first(value));
                }
            }
        }
    }

    private static String first(JsonNode value) {
        return (value.isArray() ? value.path(0) : value).asText();
    }
}
