package io.driftwarden.contract.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.FleetBaseline;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.json.JsonLimits;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * Serdes for the values of every Avro topic, and the strict decoder for events.
 *
 * <p>The configuration goes to Confluent's serializers and client as it is: {@code schema.registry.url} (required; a scope such
 * as {@code mock://test} for tests), {@code schema.registry.basic.auth.user.info} with {@code basic.auth.credentials.source},
 * {@code schema.registry.ssl.*}, {@code auto.register.schemas} (default true), {@code use.latest.version} and the like.
 * Writing needs the registry once per schema, reading once per schema id.
 *
 * <p>Each call makes a serde with a client of its own, which the caller closes.
 */
public final class ContractSerdes {
    private static final int SCHEMAS = 1_000;

    private final Map<String, Object> config;
    private final List<String> urls;

    /** With this configuration, which may hold other keys too. */
    public ContractSerdes(Map<String, ?> config) {
        Object url = config.get(AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG);
        if (!(url instanceof String text) || text.isBlank()) {
            throw new IllegalArgumentException("schema.registry.url is missing: set it to the registry's address");
        }
        this.urls = List.of(text.split(","));
        this.config = RegistryConfig.typed(config);
        // A flood of invented ids must not become a flood of requests; an id that is registered late is seen this much
        // later.
        this.config.putIfAbsent(SchemaRegistryClientConfig.MISSING_ID_CACHE_TTL_CONFIG, 10L);
    }

    /** Values of {@code trust.events}, for publishers. Consumers of it read with {@link #eventDecoder}. */
    public Serde<TrustEvent> events() {
        return AvroSerde.of(TrustEvent.class, config);
    }

    /** Values of {@code trust.verdicts}. */
    public Serde<TrustVerdict> verdicts() {
        return AvroSerde.of(TrustVerdict.class, config);
    }

    /** Values of {@code trust.alerts}. */
    public Serde<TrustAlert> alerts() {
        return AvroSerde.of(TrustAlert.class, config);
    }

    /** Values of {@code trust.commands}. */
    public Serde<TrustCommand> commands() {
        return AvroSerde.of(TrustCommand.class, config);
    }

    /** Values of {@code trust.dlq}. */
    public Serde<DeadLetter> deadLetters() {
        return AvroSerde.of(DeadLetter.class, config);
    }

    /** Values of {@code trust.fleet}. */
    public Serde<FleetBaseline> fleetBaselines() {
        return AvroSerde.of(FleetBaseline.class, config);
    }

    /** The way in for events that anybody may have written. */
    public EventDecoder eventDecoder(JsonLimits limits) {
        return decoder(limits, false);
    }

    /** The way in for events that this very process read, checked and wrote: they are not checked once more. */
    public EventDecoder ownEventDecoder(JsonLimits limits) {
        return decoder(limits, true);
    }

    private EventDecoder decoder(JsonLimits limits, boolean own) {
        return new EventDecoder(
                SchemaRegistryClientFactory.newClient(
                        urls, SCHEMAS, List.of(new AvroSchemaProvider()), config, Map.of()),
                limits,
                own);
    }
}
