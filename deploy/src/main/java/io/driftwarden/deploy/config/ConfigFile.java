package io.driftwarden.deploy.config;

import io.driftwarden.deploy.console.TextFile;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.engine.yaml.Section;
import io.driftwarden.engine.yaml.YamlText;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/** A configuration in YAML, whose relative paths are those beside it. */
final class ConfigFile {
    private ConfigFile() {}

    /**
     * What the file says.
     *
     * @param environment that its texts may refer to
     * @param reader given the file's folder and its root
     * @throws UserError if the file cannot be read, or is not what the reader takes
     */
    static <T> T read(Path file, Map<String, String> environment, BiFunction<Path, Section, T> reader) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Section root = new Section(
                    file.toString(),
                    "",
                    new Environment(environment)::expand,
                    YamlText.parse(file.toString(), TextFile.read(file)));
            return reader.apply(folder == null ? Path.of("/") : folder, root);
        } catch (InvalidYamlException e) {
            throw new UserError(e.text());
        }
    }
}
