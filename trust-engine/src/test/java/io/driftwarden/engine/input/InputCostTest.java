package io.driftwarden.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.schema.ToolSchemas;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading arguments costs at most, whoever made them. Processor time, not the clock's. */
class InputCostTest {
    private static final int CHARACTERS = 1 << 20;
    private static final long MAX_NANOS = 50_000_000;
    /** The least counts: a machine that does something else beside takes many tries to show what the event costs. */
    private static final int TRIES = 60;

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final InputObserver observer = new InputObserver(new ToolSchemas());

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";",
                "; ",
                "a b;w",
                "$(",
                "`",
                "| ",
                "'",
                "/*",
                "/*!",
                "--",
                "$a",
                "$a$",
                "or 1=1 ",
                "select (",
                "../",
                "%2e%2e/",
                "/etc/shadow ",
                "..%c0%af",
                "\\u002e",
                "&#46;",
                "\u200b/",
                "a/b ",
                "~/.ssh/id_rsa ",
                "rm -r ",
                "aws ;",
                "sudo ssh ",
                "a<<b\n",
                "\\\"",
                "a'b\"",
                "cd /;",
                "sh -c ';' "
            })
    void aHostileMegabyteIsReadWithinBounds(String part) {
        // given
        TrustEvent event = call(part.repeat(CHARACTERS / part.length()));
        long least = Long.MAX_VALUE;

        // when
        for (int i = 0; i < TRIES && least >= MAX_NANOS; i++) {
            SessionState fresh = SessionState.fresh("default", "s1");
            Observation observation = new Observation(
                    event, 0, fresh, fresh.header(), Surroundings.none(), Limits.NONE, new ToldContents());
            observation.payload().arguments(); // parsed for everybody
            long start = THREAD.getCurrentThreadCpuTime();
            observer.observe(observation);
            least = Math.min(least, THREAD.getCurrentThreadCpuTime() - start);
        }

        // then
        assertThat(least).isLessThan(MAX_NANOS);
    }

    /** The text as one argument, and cut into many, under names that every check looks at. */
    private static TrustEvent call(String text) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        List<String> names = List.of("path", "host", "id", "command", "sql", "filter");
        for (int i = 0; i < 240; i++) {
            int from = i * 4_000;
            arguments.put(
                    names.get(i % names.size()) + i / names.size() + '_' + names.get(i % names.size()),
                    text.substring(from, from + 4_000));
        }
        arguments.put("command", text);
        return TrustEvent.newBuilder()
                .setId("e")
                .setSource("g")
                .setSubject("s1")
                .setType("io.driftwarden.tool.called")
                .setTime("2026-01-01T00:00:00Z")
                .setExtensions(Map.of())
                .setToolCalled(ToolCalled.newBuilder()
                        .setServer("db")
                        .setTool("execute_query")
                        .setArguments(arguments.toString())
                        .setExtra(Map.of())
                        .build())
                .build();
    }
}
