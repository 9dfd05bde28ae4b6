package io.driftwarden.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Which topics were made, and which were there already and left as they are.
 *
 * @param created names, sorted
 * @param existing names, sorted
 */
public record TopicCreation(List<String> created, List<String> existing) {
    private static final long TIMEOUT_SECONDS = 60;

    /**
     * Makes the topics that are missing. Safe to repeat, and for several instances to do at once.
     *
     * @throws TopicCreationException if one can be neither made nor found
     */
    public static TopicCreation ensure(Admin admin, TopicSettings settings) {
        List<NewTopic> plan = TopicPlan.of(settings);
        Map<String, KafkaFuture<Void>> results =
                new TreeMap<>(admin.createTopics(plan).values());
        List<String> created = new ArrayList<>();
        List<String> existing = new ArrayList<>();
        results.forEach((name, result) -> (made(name, result) ? created : existing).add(name));
        return new TopicCreation(List.copyOf(created), List.copyOf(existing));
    }

    private static boolean made(String name, KafkaFuture<Void> result) {
        try {
            result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw new TopicCreationException(TIMEOUT_SECONDS);
            }
            throw new TopicCreationException(name, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new TopicCreationException(TIMEOUT_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicCreationException(name, e);
        }
    }
}
