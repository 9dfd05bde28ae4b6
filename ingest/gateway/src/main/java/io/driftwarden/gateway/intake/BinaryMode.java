package io.driftwarden.gateway.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.gateway.Problem;
import io.netty.util.AsciiString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Binary mode of the CloudEvents HTTP binding 1.0, section 3.1, turned into the structured form. */
final class BinaryMode {
    static final AsciiString ID = AsciiString.cached("ce-id");

    private static final String PREFIX = "ce-";
    private static final JsonFactory JSON = new JsonFactory();

    private BinaryMode() {}

    /** @throws Problem 400 if the body is not one JSON value, or a header is no text of the binding */
    static byte[] structured(RequestHeaders headers, byte[] body) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        headers.names().stream()
                .map(AsciiString::toString)
                .filter(name -> name.startsWith(PREFIX) && name.length() > PREFIX.length())
                .forEach(name -> put(attributes, name.substring(PREFIX.length()), headers.get(name, "")));
        attributes.put("datacontenttype", "application/json");
        String written = attributes.toString();
        ByteArrayOutputStream event = new ByteArrayOutputStream(written.length() + body.length);
        event.writeBytes(written.substring(0, written.length() - 1).getBytes(StandardCharsets.UTF_8));
        if (body.length > 0) {
            requireOneValue(body); // or else the body could add attributes of its own
            event.writeBytes(",\"data\":".getBytes(StandardCharsets.UTF_8));
            event.writeBytes(body);
        }
        event.write('}');
        return event.toByteArray();
    }

    private static void put(ObjectNode attributes, String name, String encoded) {
        if (name.equals("data") || name.equals("datacontenttype")) {
            throw Problem.of(HttpStatus.BAD_REQUEST, PREFIX + name + " is no attribute of the binary mode");
        }
        String value = decoded(name, encoded);
        if (name.equals("sequence") && value.matches("[0-9]{1,18}")) {
            attributes.put(name, Long.parseLong(value));
        } else {
            attributes.put(name, value);
        }
    }

    /** Section 3.1.3.2: percent-encoded UTF-8; a plus sign stands for itself. */
    private static String decoded(String name, String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, PREFIX + name + " is not percent-encoded UTF-8");
        }
    }

    private static void requireOneValue(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            parser.skipChildren();
            if (first != null && parser.nextToken() == null) {
                return;
            }
        } catch (IOException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "the body is no valid JSON");
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "the body is not one JSON value");
    }
}
