package io.driftwarden.deploy.mcp;

import io.driftwarden.deploy.local.LocalSettings;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.rules.RulePacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one detector of the run, with the bundled rules. Tests keep apart by the names of their servers and sessions. */
final class Stack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public LocalStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Stack.class))
                .getOrComputeIfAbsent(LocalStack.class, key -> start(), LocalStack.class);
    }

    /** What a publisher connects with. */
    static Map<String, Object> clients(LocalStack stack) {
        return Map.of(
                "bootstrap.servers", stack.addresses().kafka(),
                "schema.registry.url", stack.addresses().registry());
    }

    private static LocalStack start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "e2e")), "mcp-");
            LocalStack stack = LocalStack.start(LocalSettings.anywhere(folder), () -> RulePacks.bundled(Set.of()));
            stack.ready().toCompletableFuture().get(2, TimeUnit.MINUTES);
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError("the detector did not start", e);
        }
    }
}
