package io.driftwarden.deploy.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Schemas by subject and by id. Not safe for use by several threads. */
final class Subjects {

    private final Map<String, List<SchemaVersion>> versions = new TreeMap<>();
    private final Map<Integer, AvroSchema> byId = new TreeMap<>();
    private final Map<String, Integer> idByText = new LinkedHashMap<>();

    List<String> names() {
        return List.copyOf(versions.keySet());
    }

    List<SchemaVersion> versions(String subject) {
        List<SchemaVersion> found = versions.get(subject);
        if (found == null) {
            throw RegistryException.subjectNotFound(subject);
        }
        return List.copyOf(found);
    }

    boolean contains(String subject) {
        return versions.containsKey(subject);
    }

    Optional<SchemaVersion> find(String subject, String text) {
        return versions.getOrDefault(subject, List.of()).stream()
                .filter(each -> each.text().equals(text))
                .findFirst();
    }

    AvroSchema schema(int id) {
        AvroSchema schema = byId.get(id);
        if (schema == null) {
            throw RegistryException.schemaIdNotFound(id);
        }
        return schema;
    }

    List<SchemaVersion> uses(int id) {
        schema(id);
        return versions.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.id() == id)
                .toList();
    }

    /** The schema as the subject's next version, not yet added. */
    SchemaVersion next(String subject, AvroSchema schema) {
        int version = versions.getOrDefault(subject, List.of()).size() + 1;
        int id = idByText.getOrDefault(schema.canonicalString(), byId.size() + 1);
        return new SchemaVersion(subject, version, id, schema);
    }

    void add(SchemaVersion added) {
        versions.computeIfAbsent(added.subject(), absent -> new ArrayList<>()).add(added);
        byId.putIfAbsent(added.id(), added.schema());
        idByText.putIfAbsent(added.text(), added.id());
    }
}
