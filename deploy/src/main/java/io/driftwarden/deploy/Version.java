package io.driftwarden.deploy;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "driftwarden " + (built == null ? "(not packaged)" : built),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
