package io.driftwarden.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.TrustEvent;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The context attributes of an event as Kafka headers: CloudEvents 1.0 Kafka protocol binding, binary mode (section 3.2). They
 * let a consumer route without decoding; the body repeats them and is what counts.
 */
public record CloudEventHeaders(
        String id, String source, String type, String time, String subject, Optional<String> tenant) {
    /** The body is the Avro event, whatever its data's own content type. */
    public static final String CONTENT_TYPE = "application/avro";

    /** The attributes of the event. */
    public static CloudEventHeaders of(TrustEvent event) {
        return new CloudEventHeaders(
                event.getId(),
                event.getSource(),
                event.getType(),
                event.getTime(),
                event.getSubject(),
                event.getTenant());
    }

    /** The attributes in the headers, or empty where they are not those of a CloudEvents 1.0 event with a subject. */
    public static Optional<CloudEventHeaders> from(Headers headers) {
        Optional<String> id = text(headers, "ce_id");
        Optional<String> source = text(headers, "ce_source");
        Optional<String> type = text(headers, "ce_type");
        Optional<String> time = text(headers, "ce_time");
        Optional<String> subject = text(headers, "ce_subject");
        boolean complete = text(headers, "ce_specversion").filter("1.0"::equals).isPresent()
                && id.isPresent()
                && source.isPresent()
                && type.isPresent()
                && time.isPresent()
                && subject.isPresent();
        return complete
                ? Optional.of(new CloudEventHeaders(
                        id.get(), source.get(), type.get(), time.get(), subject.get(), text(headers, "ce_tenant")))
                : Optional.empty();
    }

    /** Writes the attributes, in the place of any that are there. */
    public void writeTo(Headers headers) {
        set(headers, "ce_specversion", "1.0");
        set(headers, "ce_id", id);
        set(headers, "ce_source", source);
        set(headers, "ce_type", type);
        set(headers, "ce_time", time);
        set(headers, "ce_subject", subject);
        headers.remove("ce_tenant");
        tenant.ifPresent(name -> set(headers, "ce_tenant", name));
        set(headers, "content-type", CONTENT_TYPE);
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}
