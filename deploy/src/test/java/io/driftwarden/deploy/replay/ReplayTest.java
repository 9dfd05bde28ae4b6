package io.driftwarden.deploy.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.rules.RulePacks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> RESULTS = List.of(
            "verdicts.jsonl", "alerts.jsonl", "commands.jsonl", "sessions.jsonl", "dead-letters.jsonl", "summary.json");

    @TempDir
    Path folder;

    @Test
    void eventsOfAllFilesAreJudgedInTheOrderOfTheirTime() throws IOException {
        // given
        Path first = plain("first.jsonl", event("a", 3, "s"), event("b", 1, "s"), event("c", 2, "t"));
        Path second = compressed("second.jsonl.gz", event("d", 2, "s"), event("e", 0, "t"));

        // when
        replay(true, first, second);

        // then
        assertThat(lines("verdicts.jsonl"))
                .extracting(line -> line.path("event_id").asText())
                .containsExactly("e", "b", "c", "d", "a");
    }

    @Test
    void asIsKeepsTheOrderOfTheFiles() throws IOException {
        // given
        Path first = plain("first.jsonl", event("a", 3, "s"), event("b", 1, "s"));
        Path second = plain("second.jsonl", event("c", 2, "s"));

        // when
        replay(false, second, first);

        // then
        assertThat(lines("verdicts.jsonl"))
                .extracting(line -> line.path("event_id").asText())
                .containsExactly("c", "a", "b");
    }

    @Test
    void verdictsAndSessionsHaveTheShapeOfTheContract() throws IOException {
        // given
        Path file = plain("events.jsonl", event("a", 1, "s"));

        // when
        replay(true, file);

        // then
        assertThat(lines("verdicts.jsonl").get(0))
                .isEqualTo(
                        JSON.readTree(
                                "{\"event_id\":\"a\",\"source\":\"test\",\"session\":\"s\",\"tenant\":\"default\","
                                        + "\"time\":\"2026-01-01T00:00:01Z\",\"verdict\":\"allow\",\"score\":100.0,\"findings\":[]}"));
        assertThat(lines("sessions.jsonl").get(0))
                .isEqualTo(
                        JSON.readTree("{\"session\":\"s\",\"tenant\":\"default\",\"verdict\":\"allow\",\"score\":100.0,"
                                + "\"findings\":[]}"));
    }

    @Test
    void aMalformedLineIsReportedWithItsPlaceAndTheRestGoesOn() throws IOException {
        // given
        Path file = plain("events.jsonl", event("a", 1, "s"), "", "{\"specversion\":", "[1]", event("b", 2, "s"));

        // when
        JsonNode summary = replay(true, file);

        // then
        assertThat(lines("dead-letters.jsonl"))
                .extracting(
                        line -> line.path("file").asText(),
                        line -> line.path("line").asInt(),
                        line -> line.path("reason").asText())
                .containsExactly(tuple(file.toString(), 3, "not_json"), tuple(file.toString(), 4, "not_an_object"));
        assertThat(lines("verdicts.jsonl")).hasSize(2);
        assertThat(summary.at("/dead_letters/total").asInt()).isEqualTo(2);
    }

    @Test
    void aCompressedFileThatBreaksOffIsReportedAndTheNextOneIsPlayed() throws IOException {
        // given
        Path whole = compressed("whole.jsonl.gz", event("a", 1, "s"), event("b", 2, "s"));
        byte[] bytes = Files.readAllBytes(whole);
        Path broken = Files.write(folder.resolve("broken.jsonl.gz"), Arrays.copyOf(bytes, bytes.length - 9));

        // when
        replay(true, broken, plain("next.jsonl", event("c", 3, "s")));

        // then
        assertThat(lines("dead-letters.jsonl"))
                .extracting(line -> line.path("reason").asText())
                .containsExactly("unreadable");
        assertThat(lines("verdicts.jsonl"))
                .extracting(line -> line.path("event_id").asText())
                .contains("c");
    }

    @Test
    void aRepeatedEventIsCountedAndGetsNoSecondLine() throws IOException {
        // given
        Path file = plain("events.jsonl", event("a", 1, "s"), event("a", 1, "s"), event("b", 2, "s"));

        // when
        JsonNode summary = replay(true, file);

        // then
        assertThat(lines("verdicts.jsonl"))
                .extracting(line -> line.path("event_id").asText())
                .containsExactly("a", "b");
        assertThat(summary.path("duplicates").asInt()).isEqualTo(1);
        assertThat(summary.path("events").asInt()).isEqualTo(3);
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        // given
        Path file = plain("events.jsonl", event("a", 1, "s"), event("b", 1, "t"), "nothing", event("c", 0, "s"));
        replay(true, file);
        List<String> once = results();

        // when
        replay(true, file);

        // then
        assertThat(results()).isEqualTo(once);
    }

    @Test
    void nothingButTheResultsIsLeftBehind() throws IOException {
        // when
        replay(true, plain("events.jsonl", event("a", 1, "s")));

        // then
        try (var left = Files.list(folder.resolve("out"))) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(RESULTS);
        }
    }

    @Test
    void theYearsOfASessionDoNotSplitIt() throws IOException {
        // given
        String late = event("b", 1, "s").replace("2026-", "2036-");

        // when
        replay(true, plain("events.jsonl", event("a", 1, "s"), late, event("c", 2, "s")));

        // then
        assertThat(lines("sessions.jsonl")).hasSize(1);
        assertThat(lines("dead-letters.jsonl")).isEmpty();
    }

    @Test
    void theResultsDoNotDependOnHowManyTopologiesWorkSideBySide() throws IOException {
        // given
        String[] events = new String[40];
        for (int i = 0; i < events.length; i++) {
            events[i] = i % 13 == 12 ? "{" : event("e" + i, i, "s" + i % 7);
        }
        Path file = plain("events.jsonl", events);
        replay(1, false, file);
        List<String> alone = results();

        // when
        replay(3, false, file);

        // then
        assertThat(results()).isEqualTo(alone);
    }

    @Test
    void thePolicyDecidesAndIsNamedInTheSummary() throws IOException {
        // given
        String call = event("a", 1, "s")
                .replace("user.prompted", "tool.called")
                .replace("{\"text\":\"hello\"}", "{\"tool\":\"fetch\",\"arguments\":{\"url\":\"https://b.example/\"}}");
        Path file = plain("events.jsonl", call);
        Policy strict =
                PolicyText.read("strict.yaml", "destinations: {only_listed: true, allow: [a.example]}", Map.of());
        policies = new Policies(Policy.DEFAULT, Map.of("default", strict));

        // when
        JsonNode summary = replay(true, file);

        // then
        assertThat(summary.path("findings").path("DW-DST-006").asInt()).isEqualTo(1);
        assertThat(summary.path("policy").path("digest").asText()).isEqualTo("default");
        assertThat(summary.path("policy").path("tenants").path("default").asText())
                .isEqualTo(strict.digest());
    }

    private Policies policies = Policies.DEFAULT;

    @Test
    void whatSessionsAreToldOfAServerThatTheyShareDoesNotDependOnTheLanes() throws IOException {
        // given
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(listing("first-" + i, i, "session-" + i % 7, "{\"to\":{\"type\":\"string\"}}"));
            events.add(listing("other-" + i, i, "session-" + i % 5, "{\"bcc\":{\"type\":\"string\"}}"));
        }
        Path file = plain("events.jsonl", events.toArray(new String[0]));
        replay(1, true, file);
        List<String> alone = results();

        // when
        replay(3, true, file);

        // then
        assertThat(results()).isEqualTo(alone);
        assertThat(lines("alerts.jsonl")).hasSizeGreaterThan(7);
    }

    @Test
    void whatSessionsSendIsComparedWithThoseOfAllLanes() throws IOException {
        onlyTheThiefIsFlagged(sent(30_000), sent(1_500_000));
    }

    @Test
    void callbacksAreComparedWithThoseOfAllLanes() throws IOException {
        onlyTheThiefIsFlagged(offered("https://hooks.pay.example.com/done"), offered("https://collector.net/done"));
    }

    @Test
    void callsOfAPrincipalAreCountedInTheSessionsOfAllLanes() throws IOException {
        // given
        policies = new Policies(
                PolicyText.read(
                        "rates.yaml", "rates: [{name: people, per: principal, calls: 4, window: 1h}]", Map.of()),
                Map.of());
        List<String> events = new ArrayList<>();
        for (int session = 0; session < 6; session++) {
            events.add(started("ann").formatted(0, session, "s" + session));
            events.add(called().formatted(0, session, "s" + session).replace("e1", "e2"));
        }
        Path file = plain("events.jsonl", events.toArray(new String[0]));
        replay(1, true, file);
        List<String> alone = results();

        // when
        replay(3, true, file);

        // then
        assertThat(results()).isEqualTo(alone);
        assertThat(lines("alerts.jsonl"))
                .extracting(alert -> alert.at("/metadata/correlation_uid").asText())
                .containsExactly("s4", "s5");
    }

    private void onlyTheThiefIsFlagged(String ordinary, String strange) throws IOException {
        // given
        List<String> events = new ArrayList<>();
        for (int hour = 0; hour < 4; hour++) {
            for (int minute = 10; minute < 40; minute++) {
                events.add(ordinary.formatted(hour, minute, "ordinary-" + hour + '-' + minute));
            }
        }
        events.add(strange.formatted(4, 10, "thief"));
        Path file = plain("events.jsonl", events.toArray(new String[0]));
        replay(1, true, file);
        List<String> alone = results();

        // when
        replay(3, true, file);

        // then
        assertThat(results()).isEqualTo(alone);
        assertThat(lines("sessions.jsonl"))
                .filteredOn(session -> session.path("verdict").asText().equals("flag"))
                .extracting(session -> session.path("session").asText())
                .containsExactly("thief");
    }

    private JsonNode replay(boolean byTime, Path... files) throws IOException {
        return replay(2, byTime, files);
    }

    private JsonNode replay(int lanes, boolean byTime, Path... files) throws IOException {
        Progress progress = new Progress(new PrintWriter(new StringWriter()), false);
        return new Replay(
                        List.of(files),
                        folder.resolve("out"),
                        byTime,
                        CompletableFuture.completedFuture(RulePacks.bundled(Set.of())),
                        policies,
                        lanes,
                        progress)
                .run();
    }

    private List<JsonNode> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name)).stream()
                .map(ReplayTest::tree)
                .toList();
    }

    private List<String> results() throws IOException {
        return RESULTS.stream()
                .map(name -> folder.resolve("out").resolve(name))
                .map(ReplayTest::content)
                .toList();
    }

    private Path plain(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private Path compressed(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(UTF_8));
        }
        return file;
    }

    /** An event of that many bytes sent, without hour, minute and session. */
    private static String sent(long bytes) {
        return hourly("destination.contacted")
                + "\"server\":\"crm\",\"tool\":\"push\",\"host\":\"hooks.partner.example.com\",\"bytes_out\":"
                + bytes
                + "}}";
    }

    /** An event of a callback, without hour, minute and session. */
    private static String offered(String url) {
        return hourly("callback.offered") + "\"server\":\"pay\",\"kind\":\"webhook\",\"url\":\"" + url + "\"}}";
    }

    /** A session's start, without hour, minute and session. */
    private static String started(String principal) {
        return hourly("session.started") + "\"principal\":\"" + principal + "\"}}";
    }

    /** A call, without hour, minute and session. */
    private static String called() {
        return hourly("tool.called") + "\"server\":\"crm\",\"tool\":\"find\"}}";
    }

    private static String hourly(String type) {
        return """
                {"specversion":"1.0","id":"e1","source":"test","type":"io.driftwarden.%s",\
                "time":"2026-01-01T%%02d:%%02d:00Z","subject":"%%s","data":{"""
                .formatted(type);
    }

    private static String event(String id, int second, String session) {
        return """
                {"specversion":"1.0","id":"%s","source":"test","type":"io.driftwarden.user.prompted",\
                "time":"2026-01-01T00:00:%02dZ","subject":"%s","data":{"text":"hello"}}"""
                .formatted(id, second, session);
    }

    private static String listing(String id, int second, String session, String properties) {
        return """
                {"specversion":"1.0","id":"%s","source":"test","type":"io.driftwarden.capabilities.listed",\
                "time":"2026-01-01T00:00:%02dZ","subject":"%s","data":{"server":"mail","server_version":"1",\
                "tools":[{"name":"send_mail","inputSchema":{"type":"object","properties":%s}}]}}"""
                .formatted(id, second, session, properties);
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
