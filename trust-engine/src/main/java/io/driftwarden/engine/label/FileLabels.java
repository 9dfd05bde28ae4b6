package io.driftwarden.engine.label;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labels by the path of a file. Immutable and thread-safe. */
final class FileLabels {
    private static final int MAX_PATH = 4_096;

    private final Set<String> names;
    private final Set<String> ambiguousNames;
    private final Set<String> ambiguousFolders;
    private final Set<String> endings;
    private final Set<String> folders;
    private final Set<String> harmless;
    private final Set<String> sources;

    FileLabels(WordLists lists) {
        names = lists.list("credential files");
        ambiguousNames = lists.list("ambiguous files");
        ambiguousFolders = lists.list("ambiguous folders");
        endings = lists.list("credential endings");
        folders = lists.list("credential folders");
        harmless = lists.list("harmless files");
        sources = lists.list("source endings");
    }

    /** The label of the file at the path; null if it tells none. */
    @Nullable
    DataLabel of(String path) {
        if (path.length() > MAX_PATH || path.indexOf('\n') >= 0) {
            return null;
        }
        String plain = path.toLowerCase(Locale.ROOT).replace('\\', '/');
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        if (name.isEmpty() || harmless.contains(name) || name.endsWith(".pub") || name.endsWith(".crt")) {
            return null;
        }
        String[] parents = plain.split("/", -1);
        if (credentials(name, parents)) {
            return DataLabel.CREDENTIAL_FILE;
        }
        return sources.contains(ending(name)) ? DataLabel.SOURCE_CODE : null;
    }

    private boolean credentials(String name, String[] segments) {
        boolean inFolder = false;
        boolean ambiguous = segments.length == 1;
        for (int i = 0; i < segments.length - 1; i++) {
            inFolder |= folders.contains(segments[i]);
            ambiguous |= ambiguousFolders.contains(segments[i]);
        }
        if (inFolder || (name.startsWith(".env.") && name.length() > ".env.".length())) {
            return true;
        }
        if (names.contains(name)) {
            return !ambiguousNames.contains(name) || (ambiguous && segments.length > 1);
        }
        return endings.contains(ending(name));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }
}
