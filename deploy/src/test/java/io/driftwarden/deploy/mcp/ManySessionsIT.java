package io.driftwarden.deploy.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.publisher.Revocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 200 sessions at a time for a minute, of which some do what gets them killed, whenever chance has it, and then go on at another
 * gateway.
 */
@ExtendWith(Stack.class)
class ManySessionsIT {
    private static final String SERVER = "notes";
    private static final String TOKEN = "token-of-the-tenant";
    private static final int SESSIONS = 200;
    private static final int DOOMED = 60;
    private static final int LATEST_DEATH = 22;
    private static final int THREADS = 32;
    private static final Duration LENGTH = Duration.ofMinutes(1);

    /** A busy machine takes longer until enough of them have died and gone on. */
    private static final Duration AT_MOST = LENGTH.multipliedBy(3);

    private static final Duration PAUSE = Duration.ofMillis(1_500);
    private static final long SEED = 4;

    private static final String TOOLS =
            """
            [{"name":"read_note","description":"Reads a note.","inputSchema":{"type":"object",\
            "properties":{"id":{"type":"string"}}}},\
            {"name":"fetch","description":"Fetches a page.","inputSchema":{"type":"object",\
            "properties":{"id":{"type":"string"},"url":{"type":"string"}}}}]""";

    /** When calls reached the server, in nanoseconds, by session. */
    private final Map<String, Queue<Long>> reached = new ConcurrentHashMap<>();

    /** When the first gateway took a session's revocation in, which it acknowledges after that. */
    private final Map<String, Long> revoked = new ConcurrentHashMap<>();

    @Test
    void noCallOfAKilledSessionReachesTheServerAndNoOtherSessionIsDisturbed(LocalStack stack) throws Exception {
        ScheduledExecutorService agents = Executors.newScheduledThreadPool(THREADS);
        try (HostileServer server = new HostileServer(notes());
                TestGateway one = gateway(stack, "many-1", server);
                TestGateway other = gateway(stack, "many-2", server)) {
            // given
            one.publisher().revokedSessions().listen(this::revoked);
            other.publisher().revokedSessions().listen(this::revoked);
            List<Life> lives = lives(one.url(SERVER), other.url(SERVER));

            // when
            Random chance = new Random(SEED);
            for (Life life : lives) {
                var unused = agents.scheduleWithFixedDelay( // it keeps its failures
                        life, chance.nextInt((int) PAUSE.toMillis()), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
            Future<?> minute = agents.schedule(() -> {}, LENGTH.toSeconds(), TimeUnit.SECONDS);
            await().atMost(AT_MOST).until(() -> minute.isDone() && over(lives).size() > DOOMED / 2);
            agents.shutdown();
            assertThat(agents.awaitTermination(LENGTH.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            // then
            List<Life> killed = over(lives);
            System.out.printf(
                    "%d sessions, %d calls that reached the server, %d sessions killed%n",
                    SESSIONS, reached.values().stream().mapToInt(Queue::size).sum(), killed.size());
            assertThat(killed).allSatisfy(life -> {
                assertThat(life.notes()).endsWith("kill", "kill");
                assertThat(revoked).containsKey(life.session());
                long dead = revoked.getOrDefault(life.session(), 0L);
                assertThat(reached.get(life.session())).isNotEmpty().allMatch(time -> time < dead);
            });
            assertThat(lives).filteredOn(life -> !life.doomed()).allSatisfy(life -> {
                assertThat(life.failures()).isEmpty();
                assertThat(life.notes()).isNotEmpty().containsOnly("");
                assertThat(reached.get(life.session())).hasSize(life.notes().size());
                assertThat(revoked).doesNotContainKey(life.session());
            });
        } finally {
            agents.shutdownNow();
        }
    }

    private static List<Life> over(List<Life> lives) {
        return lives.stream().filter(Life::over).toList();
    }

    private static TestGateway gateway(LocalStack stack, String name, HostileServer server) {
        return TestGateway.start(stack, name, Map.of(SERVER, server.url()), Map.of(TOKEN, "default"));
    }

    private void revoked(Revocation revocation) {
        revoked.putIfAbsent(revocation.session(), System.nanoTime());
    }

    private static List<Life> lives(String one, String other) {
        List<Integer> deaths = new ArrayList<>();
        Random chance = new Random(SEED);
        for (int i = 0; i < SESSIONS; i++) {
            deaths.add(i < DOOMED ? chance.nextInt(2, LATEST_DEATH) : Life.NEVER);
        }
        Collections.shuffle(deaths, chance);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            String session = "many-" + i;
            ScriptedAgent here = new ScriptedAgent(i % 2 == 0 ? one : other, session, TOKEN);
            ScriptedAgent elsewhere = new ScriptedAgent(i % 2 == 0 ? other : one, session, TOKEN);
            lives.add(new Life(session, here, elsewhere, deaths.get(i)));
        }
        return lives;
    }

    private HostileServer.Plot notes() {
        return new HostileServer.Plot() {
            @Override
            public String tools(boolean hostile) {
                return TOOLS;
            }

            @Override
            public String call(boolean hostile, String tool, JsonNode arguments) {
                reached.computeIfAbsent(arguments.path("id").asText(), session -> new ConcurrentLinkedQueue<>())
                        .add(System.nanoTime());
                return "{\"content\":[{\"type\":\"text\",\"text\":\"Buy milk.\"}]}";
            }
        };
    }
}
