package io.driftwarden.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RpcReaderTest {
    private static final int DEEPEST = JsonLimits.DEFAULT.maxDepth();

    private final RpcReader reader = new RpcReader(100_000);

    @Test
    void whatIsTakenIsNestedNoDeeperThanAnEventMayBe() throws Exception {
        Request call = (Request) reader.read(nested(DEEPEST));
        McpEvents events = new McpEvents(new SessionRef("default", "s"), "files", EventIds.of("gateway/edge-1"));

        TrustEvent event =
                events.called("read", call.params().path("arguments"), MissingNode.getInstance(), ShownToken.NONE);

        assertThatCode(() -> new CloudEventJson().check(event)).doesNotThrowAnyException();
    }

    @Test
    void whatAnEventCannotHoldIsRefused() {
        assertThatThrownBy(() -> reader.read(nested(DEEPEST + 1)))
                .isInstanceOf(InvalidRpcException.class)
                .hasMessageContaining("nested too deep");
    }

    private static byte[] nested(int depth) {
        int inner = depth - 2; // within the message and its parameters
        return ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"read\",\"arguments\":"
                        + "[".repeat(inner) + "]".repeat(inner) + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
