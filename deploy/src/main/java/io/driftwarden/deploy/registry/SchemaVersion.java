package io.driftwarden.deploy.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;

/**
 * A schema as one version of a subject.
 *
 * @param version counts a subject's schemas from 1
 * @param id the same wherever the same schema text is registered, and never given to another
 */
record SchemaVersion(String subject, int version, int id, AvroSchema schema) {

    String text() {
        return schema.canonicalString();
    }
}
