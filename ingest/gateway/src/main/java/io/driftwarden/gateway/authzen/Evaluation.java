package io.driftwarden.gateway.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpStatus;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.auth.Caller;
import io.driftwarden.gateway.decide.Party;
import io.driftwarden.gateway.decide.Question;
import java.util.Locale;

/**
 * One access evaluation (AuthZEN 1.0 section 6.1) as a question.
 *
 * <p>A resource whose {@code id} is an {@code http} or {@code https} URL is a destination; {@code action.name} is the method.
 * Anything else is the call of a tool: {@code resource.id} names it where {@code resource.type} is {@code tool}, else
 * {@code action.name} does, and the resource is among the arguments. Its server is {@code resource.properties.server}, its
 * arguments are {@code arguments} of the resource's or the action's properties or of the context. {@code subject.id} is the
 * principal; {@code context} may have {@code session}, {@code call_id} and {@code approval_id}.
 */
record Evaluation(ObjectNode subject, ObjectNode action, ObjectNode resource, ObjectNode context) {

    /** @throws Problem 400 that names the member that is missing or of another type */
    static Evaluation of(ObjectNode request) {
        ObjectNode subject = object(request, "subject");
        ObjectNode action = object(request, "action");
        ObjectNode resource = object(request, "resource");
        text(subject, "subject", "type");
        text(subject, "subject", "id");
        text(action, "action", "name");
        text(resource, "resource", "type");
        text(resource, "resource", "id");
        return new Evaluation(
                subject, action, resource, request.has("context") ? object(request, "context") : request.objectNode());
    }

    Party party(Caller caller) {
        String session = context.path("session").asText("");
        if (session.isEmpty()) {
            session = subject.path("properties").path("session").asText("");
        }
        return Party.of(caller, subject.path("id").asText(), session, server());
    }

    Question question() {
        String id = resource.path("id").asText();
        String name = action.path("name").asText();
        String lower = id.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return new Question.Destination(callId(), name.toUpperCase(Locale.ROOT), id);
        }
        boolean named = resource.path("type").asText().equals("tool");
        return new Question.ToolCall(
                callId(),
                server(),
                named ? id : name,
                arguments(named),
                context.path("approval_id").asText(""));
    }

    private String callId() {
        return context.path("call_id").asText("");
    }

    private String server() {
        return resource.path("properties").path("server").asText("");
    }

    private ObjectNode arguments(boolean named) {
        for (JsonNode place : new JsonNode[] {resource.path("properties"), action.path("properties"), context}) {
            if (place.path("arguments") instanceof ObjectNode arguments) {
                return arguments;
            }
        }
        ObjectNode arguments = action.path("properties") instanceof ObjectNode properties
                ? properties.deepCopy()
                : action.objectNode();
        if (!named) {
            arguments.set("resource", resource);
        }
        return arguments;
    }

    private static ObjectNode object(ObjectNode request, String name) {
        if (request.get(name) instanceof ObjectNode object) {
            return object;
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, name + " is missing or no object");
    }

    private static void text(ObjectNode entity, String place, String name) {
        if (entity.path(name).asText("").isEmpty() || !entity.path(name).isTextual()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, place + "." + name + " is missing or no text");
        }
    }
}
