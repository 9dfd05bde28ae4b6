package io.driftwarden.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.kafka.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
    private final List<NewTopic> plan = TopicPlan.of(TopicSettings.of(3, (short) 2));

    @Test
    void everyTopicOfTheContractIsMadeAsStated() {
        assertThat(plan)
                .extracting(NewTopic::name)
                .containsExactlyInAnyOrder(
                        Topics.EVENTS,
                        Topics.VERDICTS,
                        Topics.ALERTS,
                        Topics.ALERTS_OCSF,
                        Topics.COMMANDS,
                        Topics.DEAD_LETTERS,
                        Topics.SERVER_REPORTS,
                        Topics.SERVER_NOTICES,
                        Topics.POLICIES,
                        Topics.ACTIVE_POLICIES,
                        Topics.FLEET,
                        Topics.FLEET_REPORTS,
                        Topics.FLEET_LEVELS);
        assertThat(plan).allSatisfy(topic -> {
            assertThat(topic.numPartitions()).isEqualTo(3);
            assertThat(topic.replicationFactor()).isEqualTo((short) 2);
        });
    }

    @Test
    void commandsAreCompactedForGatewaysThatRebuildTheirDenyList() {
        Map<String, String> commands = plan.stream()
                .filter(topic -> topic.name().equals(Topics.COMMANDS))
                .findFirst()
                .orElseThrow()
                .configs();

        assertThat(commands).containsEntry("cleanup.policy", "compact,delete");
        assertThat(commands).containsEntry("retention.ms", "2592000000");
    }

    @Test
    void whatATaskReadsTogetherMustHaveAsManyPartitions() {
        assertThat(TopicPartitions.problem(Map.of(
                        Topics.EVENTS, 6, Topics.SERVER_NOTICES, 6, Topics.ACTIVE_POLICIES, 6, Topics.FLEET_LEVELS, 6)))
                .isEmpty();
        assertThat(TopicPartitions.problem(Map.of(
                        Topics.EVENTS,
                        12,
                        Topics.SERVER_NOTICES,
                        12,
                        Topics.ACTIVE_POLICIES,
                        6,
                        Topics.FLEET_LEVELS,
                        12)))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("Topic trust.policy.active has 6 partitions and trust.events has 12"));
    }
}
