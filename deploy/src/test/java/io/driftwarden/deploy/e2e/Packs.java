package io.driftwarden.deploy.e2e;

import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.nio.file.Path;
import java.util.Set;

/** Rule packs, loaded once: compiling takes seconds. */
final class Packs {
    /** The bundled rules: what users run. */
    static final RulePack BUNDLED = RulePacks.bundled(Set.of());

    private static final Path TRAP_FOLDER = Path.of("src/test/resources/packs/trap");

    private Packs() {}

    /** One rule, which kills a session at {@link Events#trap}. */
    static RulePack trap() {
        return Trap.PACK;
    }

    static Path trapFolder() {
        return TRAP_FOLDER.toAbsolutePath();
    }

    /** Compiles at first use only. */
    private static final class Trap {
        static final RulePack PACK = RulePacks.folder(TRAP_FOLDER, Set.of());
    }
}
