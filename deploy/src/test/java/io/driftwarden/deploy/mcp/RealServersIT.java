package io.driftwarden.deploy.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.deploy.e2e.BuildProperties;
import io.driftwarden.deploy.e2e.ServerProcess;
import io.driftwarden.deploy.local.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The project's reference servers, used by both official SDKs, direct and through the gate: nothing differs. */
@NeedsNode
@ExtendWith(Stack.class)
class RealServersIT {
    private final List<McpClientUnderTest> clients = List.of(new TypeScriptClient(), new JavaClient());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theProxyChangesNothing(ReferenceServer server, LocalStack stack) throws Exception {
        for (McpClientUnderTest client : clients) {
            // given
            Account direct = overHttp(server, client, "direct");

            // when
            Account through = throughTheProxy(server, client, stack);

            // then
            assertSame(client, through, direct);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStdioWrapperChangesNothing(ReferenceServer server, LocalStack stack) throws Exception {
        Path config = Files.writeString(
                folder.resolve("gateway.yaml"),
                """
                kafka: {bootstrap.servers: "%s"}
                schema.registry: {url: "%s"}
                verdict.timeout: 30s
                """
                        .formatted(stack.addresses().kafka(), stack.addresses().registry()));
        for (McpClientUnderTest client : clients) {
            // given
            Path data = data(client, "direct");
            Account direct = Account.of(client.stdio(server.steps(data), server.stdio(data)), data);

            // when
            Path other = data(client, "wrapped");
            List<String> wrapped = new ArrayList<>(List.of(
                    BuildProperties.DISTRIBUTION.get() + "/bin/driftwarden",
                    "mcp",
                    "--config",
                    config.toString(),
                    "--server",
                    server.server(),
                    "--"));
            wrapped.addAll(server.stdio(other));
            Account through = Account.of(client.stdio(server.steps(other), wrapped), other);

            // then
            assertSame(client, through, direct);
        }
    }

    private Account throughTheProxy(ReferenceServer server, McpClientUnderTest client, LocalStack stack)
            throws Exception {
        Path data = data(client, "through");
        try (ServerProcess process = ServerProcess.start(server.http(data), folder.resolve("through.log"));
                TestGateway gateway = TestGateway.start(
                        stack, "real", Map.of(server.server(), process.said(ConformanceIT.LISTENS)))) {
            return Account.of(client.http(server.steps(data), gateway.url(server.server())), data);
        }
    }

    private Account overHttp(ReferenceServer server, McpClientUnderTest client, String name) throws Exception {
        Path data = data(client, name);
        try (ServerProcess process = ServerProcess.start(server.http(data), folder.resolve(name + ".log"))) {
            return Account.of(client.http(server.steps(data), process.said(ConformanceIT.LISTENS)), data);
        }
    }

    private Path data(McpClientUnderTest client, String name) throws IOException {
        return Files.createDirectories(
                folder.resolve(client.getClass().getSimpleName()).resolve(name));
    }

    private static void assertSame(McpClientUnderTest client, Account through, Account direct) {
        assertThat(through.lines()).as(client.getClass().getSimpleName()).containsExactlyElementsOf(direct.lines());
    }
}
