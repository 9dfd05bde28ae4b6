package io.driftwarden.deploy.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.deploy.mcp.ScriptedAgent.Reply;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server turns hostile half-way, and the agent does what it is brought to, over and over. Without the gate the harm arrives; with it,
 * it does not, the session dies, and another gateway of the tenant knows.
 */
@ExtendWith(Stack.class)
class HostileServerIT {
    private static final String TOKEN = "token-of-the-tenant";
    private static final int ROUNDS = 3;

    /** From the answer that says kill to the refusal at another gateway: many times what it takes, for a busy machine. */
    private static final Duration DEAD_WITHIN = Duration.ofSeconds(2);

    @ParameterizedTest
    @EnumSource
    void theHarmNeverArrivesAndTheSessionDiesAtEveryGateway(Story story, LocalStack stack) throws Exception {
        String name = story.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (Internet internet = new Internet();
                HostileServer server = new HostileServer(new StoryPlot(story, internet));
                TestGateway gateway = gateway(stack, name, "a", server);
                TestGateway other = gateway(stack, name, "b", server)) {
            // given: the harm is real
            act(story, server, new ScriptedAgent(server.url(), name));
            assertThat(internet.at(story.target())).hasSize(story.harms());
            internet.forget();
            server.turn(false);
            ScriptedAgent agent = new ScriptedAgent(gateway.url(name), name, TOKEN).begin();
            for (Story.Act honest : story.honest()) {
                assertThat(honest.by(agent).passed()).isTrue();
            }
            server.turn(true);

            // when
            Reply last = insist(story, agent);

            // then
            long killed = System.nanoTime();
            assertThat(last.verdict()).as("%s", last).isEqualTo("kill");
            assertThat(internet.at(story.target())).isEmpty();
            int calls = server.calls();
            Reply elsewhere = new ScriptedAgent(other.url(name), name, TOKEN).call("read_note", Map.of("id", "plan"));
            assertThat(elsewhere.verdict()).isEqualTo("kill");
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(DEAD_WITHIN);
            assertThat(server.calls()).isEqualTo(calls);
        }
    }

    /** Each story has a server by its own name: one that was hostile once is held against all sessions that use it. */
    private static TestGateway gateway(LocalStack stack, String story, String at, HostileServer server) {
        return TestGateway.start(stack, story + '-' + at, Map.of(story, server.url()), Map.of(TOKEN, "default"));
    }

    private static void act(Story story, HostileServer server, ScriptedAgent agent) throws Exception {
        agent.begin();
        server.turn(true);
        for (Story.Act misled : story.misled()) {
            misled.by(agent);
        }
    }

    /** Until it is killed, or has tried long enough. */
    private static Reply insist(Story story, ScriptedAgent agent) throws Exception {
        Reply last = null;
        for (Story.Act act : story.insisting(ROUNDS).toList()) {
            last = act.by(agent);
            if (last.verdict().equals("kill")) {
                break;
            }
        }
        return Objects.requireNonNull(last);
    }
}
