package io.driftwarden.contract.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.avro.AvroBinary;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.json.JsonLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How Confluent's real client reports what a registry answers. */
class EventDecoderOverHttpTest {
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer registry;
    private volatile int status;
    private volatile String authorization = "";
    private volatile String answer = "";

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            requests.incrementAndGet();
            authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void anUnknownIdIsAskedForOnceAndRefused() throws IOException {
        status = 404;
        answer = "{\"error_code\":40403,\"message\":\"Schema not found\"}";

        try (EventDecoder decoder = decoder()) {
            DecodedEvent first = decoder.decode(value());
            DecodedEvent second = decoder.decode(value());

            assertThat(first)
                    .isInstanceOfSatisfying(DecodedEvent.Rejected.class, rejected -> assertThat(rejected.reason())
                            .isEqualTo(RejectReason.UNKNOWN_SCHEMA_ID));
            assertThat(second).isEqualTo(first);
            assertThat(requests).hasValue(1);
        }
    }

    @Test
    void aRegistryThatIsOverloadedOrRefusesUsIsUnavailable() throws IOException {
        try (EventDecoder decoder = decoder()) {
            status = 503;
            assertThatThrownBy(() -> decoder.decode(value())).isInstanceOf(RegistryUnavailableException.class);
            status = 401;
            assertThatThrownBy(() -> decoder.decode(value())).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void aPageThatIsNoRegistryIsUnavailable() throws IOException {
        status = 404;
        answer = "<html>not here</html>";

        try (EventDecoder decoder = decoder()) {
            assertThatThrownBy(() -> decoder.decode(value())).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void aRegistryThatIsGoneIsUnavailableAndIsAskedAgain() throws IOException {
        try (EventDecoder decoder = decoder()) {
            registry.stop(0);
            assertThatThrownBy(() -> decoder.decode(value())).isInstanceOf(RegistryUnavailableException.class);
            assertThatThrownBy(() -> decoder.decode(value())).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    private EventDecoder decoder() {
        return new ContractSerdes(Map.of(
                        "schema.registry.url",
                        "http://127.0.0.1:" + registry.getAddress().getPort(),
                        "max.retries",
                        0))
                .eventDecoder(JsonLimits.DEFAULT);
    }

    private static byte[] value() {
        byte[] body = new AvroBinary<>(TrustEvent.class).encode(Events.toolCalled());
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(42)
                .put(body)
                .array();
    }

    @Test
    void settingsFromFilesAreTextAndMayRepeatKafkasOwn() throws IOException {
        status = 404;
        answer = "{\"error_code\":40403,\"message\":\"Schema not found\"}";
        ContractSerdes serdes = new ContractSerdes(Map.of(
                "schema.registry.url",
                        "http://127.0.0.1:" + registry.getAddress().getPort(),
                "bootstrap.servers", "kafka:9092",
                "missing.id.cache.ttl.sec", "60",
                "missing.cache.size", "5",
                "http.read.timeout.ms", "5000",
                "ssl.endpoint.identification.algorithm", "https",
                "schema.registry.ssl.endpoint.identification.algorithm", "https",
                "basic.auth.credentials.source", "USER_INFO",
                "schema.registry.basic.auth.user.info", "driftwarden:secret"));

        try (EventDecoder decoder = serdes.eventDecoder(JsonLimits.DEFAULT);
                Serde<TrustEvent> events = serdes.events()) {
            assertThat(decoder.decode(value())).isInstanceOf(DecodedEvent.Rejected.class);
            assertThat(authorization).startsWith("Basic ");
            assertThatThrownBy(() -> events.serializer().serialize("trust.events", Events.toolCalled()))
                    .isInstanceOf(SerializationException.class);
        }
    }
}
