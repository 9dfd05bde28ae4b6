package io.driftwarden.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
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
     * @throws TopicCreationException if one can be neither made nor found, or has not the partitions that it must have
     */
    public static TopicCreation ensure(Admin admin, TopicSettings settings) {
        CreateTopicsResult made = admin.createTopics(TopicPlan.of(settings));
        List<String> created = new ArrayList<>();
        List<String> existing = new ArrayList<>();
        new TreeMap<>(made.values()).forEach((name, result) -> (made(name, result) ? created : existing).add(name));
        // Brokers may not yet know of the topics that were just made.
        check(admin, existing, settings.partitions());
        return new TopicCreation(List.copyOf(created), List.copyOf(existing));
    }

    /**
     * Checks the topics' partitions.
     *
     * @throws TopicCreationException if a topic is missing, or has not the partitions that it must have
     */
    public static void check(Admin admin) {
        check(admin, TopicPartitions.ALIKE, 0);
    }

    private static void check(Admin admin, List<String> existing, int otherwise) {
        Map<String, Integer> partitions = new TreeMap<>();
        TopicPartitions.ALIKE.forEach(name -> partitions.put(name, otherwise));
        admin.describeTopics(TopicPartitions.ALIKE.stream()
                        .filter(existing::contains)
                        .toList())
                .topicNameValues()
                .forEach((name, result) ->
                        partitions.put(name, answer(name, result).partitions().size()));
        TopicPartitions.problem(partitions).ifPresent(problem -> {
            throw new TopicCreationException(problem);
        });
    }

    private static boolean made(String name, KafkaFuture<Void> result) {
        try {
            answer(name, result);
            return true;
        } catch (TopicCreationException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static <T> T answer(String name, KafkaFuture<T> result) {
        try {
            return result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
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
