package io.driftwarden.deploy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link Platform} of the run: starting a broker takes seconds. Tests keep apart by their sessions, and
 * leave no detector running.
 */
final class PlatformExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(PlatformExtension.class))
                .getOrComputeIfAbsent(Platform.class, key -> Platform.start(folder()), Platform.class);
    }

    /** In the build's folder, which the next clean build removes. */
    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "e2e")), "platform-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
