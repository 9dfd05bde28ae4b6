package io.driftwarden.gateway.mcp.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.gateway.mcp.MirroredArgument;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares {@code Mcp-Param-*} headers with the arguments that they repeat: MCP 2026-07-28, streamable HTTP, "Server Behavior for Custom
 * Headers". What the body does not have is not expected, and a header that no tool declares is nobody's to judge. Which headers a tool
 * has is known once its list came through the gateway in the session; before that, the server alone compares.
 */
final class ParameterCheck {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

    private ParameterCheck() {}

    /** What does not agree, if anything does not. Values are the client's own, and not repeated. */
    static Optional<String> mismatch(RequestHeaders headers, Request request, List<MirroredArgument> mirrored) {
        if (!HeaderCheck.mirrors(headers, request)) {
            return Optional.empty();
        }
        JsonNode arguments = request.params().path("arguments");
        return mirrored.stream()
                .flatMap(argument ->
                        differs(headers.getAll(argument.header()), argument, argument.in(arguments)).stream())
                .findFirst();
    }

    private static Optional<String> differs(List<String> values, MirroredArgument argument, JsonNode body) {
        if (body.isMissingNode() || body.isNull() || body.isContainerNode()) {
            return Optional.empty(); // one that is no primitive is against the schema, which is the server's to say
        }
        if (values.isEmpty()) {
            return Optional.of("the header " + argument.header() + " is missing, which repeats an argument");
        }
        boolean same = values.stream().allMatch(value -> HeaderCheck.decoded(value)
                .filter(text -> equal(text, argument, body))
                .isPresent());
        return same
                ? Optional.empty()
                : Optional.of("the header " + argument.header() + " and the argument that it repeats do not agree");
    }

    private static boolean equal(String text, MirroredArgument argument, JsonNode body) {
        boolean numbers =
                argument.integer() && body.isNumber() && DECIMAL.matcher(text).matches();
        return numbers ? new BigDecimal(text).compareTo(body.decimalValue()) == 0 : text.equals(body.asText());
    }
}
