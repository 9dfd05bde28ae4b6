package io.driftwarden.deploy.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.driftwarden.deploy.registry.RegistryChange.Configured;
import io.driftwarden.deploy.registry.RegistryChange.Registered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the registry knows and decides. Safe for use by several threads: one at a time goes through. */
final class Registry implements AutoCloseable {

    private final Subjects subjects = new Subjects();
    private final Map<String, CompatibilityLevel> levels = new TreeMap<>();
    private final ChangeLog log;
    private CompatibilityLevel globalLevel = CompatibilityLevel.FULL_TRANSITIVE;

    private Registry(Path file) {
        List<RegistryChange> history = new ArrayList<>();
        log = ChangeLog.open(file, history);
        history.forEach(this::apply);
    }

    static Registry open(Path file) {
        return new Registry(file);
    }

    synchronized SchemaVersion register(String subject, AvroSchema schema) {
        Optional<SchemaVersion> known = subjects.find(subject, schema.canonicalString());
        if (known.isPresent()) {
            return known.get();
        }
        List<String> objections = objections(subject, schema, previous(subject));
        if (!objections.isEmpty()) {
            throw RegistryException.incompatible(subject, objections);
        }
        SchemaVersion next = subjects.next(subject, schema);
        record(new Registered(next.subject(), next.version(), next.id(), next.text()));
        return next;
    }

    synchronized SchemaVersion lookUp(String subject, AvroSchema schema) {
        subjects.versions(subject);
        return subjects.find(subject, schema.canonicalString()).orElseThrow(RegistryException::schemaNotFound);
    }

    synchronized SchemaVersion version(String subject, VersionRef version) {
        List<SchemaVersion> all = subjects.versions(subject);
        int number = version.among(all.size());
        if (number > all.size()) {
            throw RegistryException.versionNotFound(number);
        }
        return all.get(number - 1);
    }

    synchronized List<SchemaVersion> versions(String subject) {
        return subjects.versions(subject);
    }

    synchronized List<String> subjects() {
        return subjects.names();
    }

    synchronized AvroSchema schema(int id) {
        return subjects.schema(id);
    }

    synchronized List<SchemaVersion> uses(int id) {
        return subjects.uses(id);
    }

    /** Why the schema could not follow that version; empty where it could. */
    synchronized List<String> objections(String subject, AvroSchema schema, VersionRef version) {
        return objections(subject, schema, List.of(version(subject, version)));
    }

    /** Why the schema could not be the subject's next; empty where it could. */
    synchronized List<String> objections(String subject, AvroSchema schema) {
        return objections(subject, schema, previous(subject));
    }

    synchronized CompatibilityLevel globalLevel() {
        return globalLevel;
    }

    synchronized Optional<CompatibilityLevel> level(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    synchronized void configure(@Nullable String subject, CompatibilityLevel level) {
        record(new Configured(subject, level.name()));
    }

    @Override
    public synchronized void close() {
        log.close();
    }

    private List<SchemaVersion> previous(String subject) {
        return subjects.contains(subject) ? subjects.versions(subject) : List.of();
    }

    private List<String> objections(String subject, AvroSchema schema, List<SchemaVersion> previous) {
        CompatibilityLevel level = levels.getOrDefault(subject, globalLevel);
        List<ParsedSchemaHolder> holders = new ArrayList<>();
        previous.forEach(each -> holders.add(new SimpleParsedSchemaHolder(each.schema())));
        return schema.isCompatible(level, holders);
    }

    private void record(RegistryChange change) {
        log.append(change);
        apply(change);
    }

    private void apply(RegistryChange change) {
        if (change instanceof Registered registered) {
            subjects.add(new SchemaVersion(
                    registered.subject(), registered.version(), registered.id(), new AvroSchema(registered.schema())));
        } else if (change instanceof Configured configured) {
            CompatibilityLevel level = CompatibilityLevel.valueOf(configured.compatibility());
            if (configured.subject() == null) {
                globalLevel = level;
            } else {
                levels.put(configured.subject(), level);
            }
        }
    }
}
