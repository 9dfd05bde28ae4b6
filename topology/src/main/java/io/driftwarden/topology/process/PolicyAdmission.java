package io.driftwarden.topology.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.topology.output.PolicyAlerts;
import io.driftwarden.topology.store.StoreNames;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets policies into force: a text that is one becomes active and is told of; what is none becomes a dead letter and is told
 * of, and the policy before it stays. A record without a value takes the tenant's policy away; one that changes nothing does
 * nothing.
 */
final class PolicyAdmission implements Processor<byte[], byte[], byte[], byte[]> {
    /** What the names of its sinks begin with; the topic follows. */
    static final String SINKS = "policy-to-";

    private static final String INVALID = "policy_invalid";

    private final DetectorParts parts;
    private @Nullable Task task;

    private record Task(
            ProcessorContext<byte[], byte[]> context, KeyValueStore<Bytes, byte[]> admitted, TopicWriter writer) {}

    PolicyAdmission(DetectorParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        close();
        TopicWriter writer = new TopicWriter(context, SINKS, parts.serdes(), parts.metrics());
        task = new Task(context, context.getStateStore(StoreNames.POLICIES_ADMITTED), writer);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (task == null) {
            throw new IllegalStateException("the task is not open");
        }
        task.writer.begin(record);
        byte @Nullable [] key = record.key();
        String tenant = key == null ? "" : new String(key, UTF_8);
        if (tenant.isBlank()) {
            task.writer.bury(INVALID, "the record has no key: a policy is keyed by its tenant");
            return;
        }
        byte @Nullable [] text = record.value();
        try {
            Policy policy = text == null
                    ? parts.policies().of(tenant)
                    : PolicyText.read(ActivePolicies.name(tenant), new String(text, UTF_8), parts.rules());
            admit(task, record, tenant, policy);
        } catch (InvalidYamlException e) {
            task.writer.bury(INVALID, e.text());
            task.writer.alert(PolicyAlerts.refused(tenant, inForce(task, tenant), e.text(), time(record)));
        }
    }

    private void admit(Task task, Record<byte[], byte[]> record, String tenant, Policy policy) {
        Bytes key = Bytes.wrap(record.key());
        if (Arrays.equals(task.admitted.get(key), record.value())) {
            return;
        }
        String before = inForce(task, tenant);
        task.admitted.put(key, record.value());
        task.context.forward(record, SINKS + Topics.ACTIVE_POLICIES);
        task.writer.alert(PolicyAlerts.changed(tenant, policy.digest(), before, time(record)));
    }

    /** The digest of the policy that the tenant is judged by. */
    private String inForce(Task task, String tenant) {
        byte @Nullable [] text = task.admitted.get(Bytes.wrap(tenant.getBytes(UTF_8)));
        return text == null ? parts.policies().of(tenant).digest() : PolicyText.digest(new String(text, UTF_8));
    }

    private static String time(Record<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp()).toString();
    }

    @Override
    public void close() {
        if (task != null) {
            task.writer.close();
            task = null;
        }
    }
}
