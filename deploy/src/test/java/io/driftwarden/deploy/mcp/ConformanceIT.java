package io.driftwarden.deploy.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.deploy.e2e.ServerProcess;
import io.driftwarden.deploy.local.LocalStack;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The official conformance suite against a server on the official SDK, direct and through the proxy. A person runs it with
 * {@code .ci/conformance}.
 */
@NeedsNode
@ExtendWith(Stack.class)
class ConformanceIT {
    static final Pattern LISTENS = Pattern.compile("listening at (\\S+)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void whatPassesDirectPassesThroughTheProxy(String revision, LocalStack stack) throws Exception {
        try (ServerProcess server =
                ServerProcess.start(NodePackages.script("fixture/server.mjs"), folder.resolve("server.log"))) {
            // given
            String url = server.said(LISTENS);
            Conformance direct = Conformance.run(revision, url, folder.resolve("direct"));
            try (TestGateway gateway = TestGateway.start(stack, "conformance", Map.of("fixture", url))) {

                // when
                Conformance through = Conformance.run(revision, gateway.url("fixture"), folder.resolve("through"));

                // then
                System.out.println(Conformance.table(revision, direct, through));
                assertThat(direct.passed()).hasSizeGreaterThanOrEqualTo(25);
                assertThat(through.passed()).containsAll(direct.passed());
            }
        }
    }
}
