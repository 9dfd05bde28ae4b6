package io.driftwarden.gateway.forwardauth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.QueryParams;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request to an HTTP tool server as the call of a tool: {@code GET /users/42?full=1} is the tool {@code GET /users/{}} with the
 * arguments {@code path} and {@code full}. Segments that look like ids are left out of the name, so that tools stay few.
 */
record ToolRoute(String tool, ObjectNode arguments) {
    private static final int LONGEST_SEGMENT = 40;
    private static final Pattern ID = Pattern.compile("[0-9]+|[0-9a-fA-F-]{16,}");

    static ToolRoute of(String method, String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("path", path);
        QueryParams params = QueryParams.fromQueryString(query < 0 ? "" : target.substring(query + 1), true);
        for (String name : params.names()) {
            List<String> values = params.getAll(name);
            if (values.size() == 1) {
                arguments.put(name, values.get(0));
            } else {
                ArrayNode all = arguments.putArray(name);
                values.forEach(all::add);
            }
        }
        String named = Arrays.stream(path.split("/", -1))
                .map(segment -> segment.length() > LONGEST_SEGMENT
                                || ID.matcher(segment).matches()
                        ? "{}"
                        : segment)
                .collect(Collectors.joining("/"));
        return new ToolRoute(method + " " + named, arguments);
    }
}
