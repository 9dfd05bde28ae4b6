package io.driftwarden.engine.upload;

import io.driftwarden.engine.command.Invocation;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the programs of a command line put data. Linear in the text; what they fetch goes nowhere. */
final class CommandUploads {
    /** Command lines within statements within command lines that are read. */
    static final int MAX_DEPTH = 2;

    private static final List<Uploading> PROGRAMS =
            List.of(new WebUploads(), new CopyUploads(), new StoreUploads(), new AzureUploads(), new StreamUploads());

    private CommandUploads() {}

    static List<CanonicalValue> of(String commandLine) {
        return of(commandLine, MAX_DEPTH);
    }

    static List<CanonicalValue> of(String commandLine, int depth) {
        List<CanonicalValue> places = new ArrayList<>();
        Map<String, String> remotes = new HashMap<>();
        for (Invocation invocation : Invocation.in(commandLine)) {
            PROGRAMS.forEach(uploading -> uploading.of(invocation).forEach(places::add));
            PublishUploads.of(invocation, remotes).forEach(places::add);
            if (depth > 0) {
                invocation.arguments().stream()
                        .filter(word -> word.indexOf(' ') > 0 && StatementUploads.mayBeIn(word))
                        .forEach(word -> places.addAll(StatementUploads.of(word, depth - 1)));
            }
        }
        return places;
    }
}
