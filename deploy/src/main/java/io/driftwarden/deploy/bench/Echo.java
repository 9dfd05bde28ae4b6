package io.driftwarden.deploy.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What Kafka alone takes: records of an event's size out and back in, as Kafka's clients are set by default but for the linger. */
final class Echo implements AutoCloseable {
    /** Kafka's default: how long a producer waits for more records. */
    static final int DEFAULT_LINGER = 5;

    private static final Duration POLL = Duration.ofMillis(200);

    /** Bytes of an ordinary event. */
    private static final int SIZE = 500;

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile Latencies latencies = new Latencies();

    Echo(String bootstrapServers, int lingerMillis) throws InterruptedException {
        topic = "bench.echo-" + lingerMillis;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)));
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, lingerMillis),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        reader = new Thread(this::read, "bench-echo");
        reader.setDaemon(true);
        reader.start();
        ready.await();
    }

    Latencies measure(int perSecond, Duration time) {
        Latencies measured = new Latencies();
        latencies = measured;
        Pace.keep(perSecond, time, () -> {
            byte[] value = ByteBuffer.allocate(SIZE).putLong(System.nanoTime()).array();
            Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(topic, value)); // the reader sees it
        });
        producer.flush();
        return measured;
    }

    private void read() {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (consumer) {
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            ready.countDown();
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    latencies.add(
                            System.nanoTime() - ByteBuffer.wrap(record.value()).getLong());
                }
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.wakeup();
    }
}
