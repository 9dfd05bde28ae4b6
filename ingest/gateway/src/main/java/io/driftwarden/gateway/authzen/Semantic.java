package io.driftwarden.gateway.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpStatus;
import io.driftwarden.gateway.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** {@code options.evaluations_semantic} (AuthZEN 1.0 section 7.1.2): which evaluations are made, and answered. */
enum Semantic {
    EXECUTE_ALL("execute_all"),
    DENY_ON_FIRST_DENY("deny_on_first_deny"),
    PERMIT_ON_FIRST_PERMIT("permit_on_first_permit");

    private final String value;

    Semantic(String value) {
        this.value = value;
    }

    /** Whether the answers end with this one. */
    boolean endsWith(boolean decision) {
        return decision ? this == PERMIT_ON_FIRST_PERMIT : this == DENY_ON_FIRST_DENY;
    }

    /** What the request asks for; all, where it says nothing. */
    static Semantic of(ObjectNode request) {
        JsonNode said = request.path("options").path("evaluations_semantic");
        if (said.isMissingNode()) {
            return EXECUTE_ALL;
        }
        return Arrays.stream(values())
                .filter(semantic -> semantic.value.equals(said.asText()))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "options.evaluations_semantic must be one of "
                                + Arrays.stream(values())
                                        .map(semantic -> semantic.value)
                                        .collect(Collectors.joining(", "))));
    }
}
