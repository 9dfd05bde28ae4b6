package io.driftwarden.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavesTest {

    @Test
    void visitsScalarsInOrderWithTheirPaths() {
        JsonNode tree = Json.read("{\"a\": {\"b\": [1, {\"c\": true}, null, \"x\"]}, \"d\": [], \"e\": [2, 3]}");

        List<String> leaves = visited(tree);

        assertThat(leaves).containsExactly("$.a.b[]=1", "$.a.b[].c=true", "$.a.b[]=x", "$.e[]=2", "$.e[]=3");
    }

    @Test
    void aScalarIsItsOwnLeaf() {
        assertThat(visited(Json.read("\"text\""))).containsExactly("$=text");
    }

    @Test
    void opensTheJsonOfContentBlocks() {
        JsonNode blocks = Json.read("[{\"type\": \"text\", \"text\": \"{\\\"id\\\": 7, \\\"in\\\": \\\"[1]\\\"}\"}]");

        List<String> leaves = opened(blocks);

        assertThat(leaves).containsExactly("$[].type=text", "$[].text.id=7", "$[].text.in=[1]");
    }

    @Test
    void whatIsNoJsonStaysText() {
        assertThat(opened(Json.read("[\"{not json\", \"7\"]"))).containsExactly("$[]={not json", "$[]=7");
    }

    @Test
    void stopsWithinAStringToo() {
        List<String> seen = new ArrayList<>();

        Leaves.opened(Json.read("[\"[1, 2, 3]\", 4]"), new Decodings(), (path, value) -> {
            seen.add(value.asText());
            return seen.size() < 2;
        });

        assertThat(seen).containsExactly("1", "2");
    }

    @Test
    void whatIsNoScalarDoesNotCountAgainstTheLimit() {
        String padding = "null, [], {\"n\": null}, ".repeat(Leaves.MAX_LEAVES);

        assertThat(visited(Json.read('[' + padding + "\"payload\"]"))).containsExactly("$[]=payload");
    }

    @Test
    void namesAndPathsOfHostileLengthAreCut() {
        String name = "n".repeat(10_000);

        List<String> leaves = visited(Json.read("{\"" + name + "\": {\"" + name + "\": {\"" + name + "\": 1}}}"));

        assertThat(leaves).hasSize(1).allMatch(leaf -> leaf.length() < 600);
    }

    private static List<String> visited(JsonNode tree) {
        List<String> seen = new ArrayList<>();
        Leaves.visit(tree, (path, value) -> seen.add(path + '=' + value.asText()));
        return seen;
    }

    private static List<String> opened(JsonNode tree) {
        List<String> seen = new ArrayList<>();
        Leaves.opened(tree, new Decodings(), (path, value) -> seen.add(path + '=' + value.asText()));
        return seen;
    }
}
