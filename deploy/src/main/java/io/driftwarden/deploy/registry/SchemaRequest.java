package io.driftwarden.deploy.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.avro.AvroRuntimeException;

/** The body {@code {"schema", "schemaType", "references"}} of registering, looking up and checking. */
final class SchemaRequest {

    private static final JsonMapper JSON = new JsonMapper();

    private SchemaRequest() {}

    static AvroSchema parse(String body, boolean normalize) {
        JsonNode request = tree(body);
        String type = request.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryException.invalidSchema("type " + type + "; this registry keeps AVRO only");
        }
        if (!request.path("references").isEmpty()) {
            throw RegistryException.invalidSchema("this registry keeps no schema references");
        }
        if (!request.path("schema").isTextual()) {
            throw RegistryException.invalidSchema("the body has no 'schema' text");
        }
        try {
            AvroSchema schema = new AvroSchema(request.path("schema").textValue());
            return normalize ? schema.normalize() : schema;
        } catch (AvroRuntimeException e) {
            throw RegistryException.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw RegistryException.invalidBody(e.getOriginalMessage());
        }
    }
}
