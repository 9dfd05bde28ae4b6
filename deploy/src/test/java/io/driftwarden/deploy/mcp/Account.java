package io.driftwarden.deploy.mcp;

import java.nio.file.Path;
import java.util.List;

/** What a client's steps gave, one line each, without what differs from one run to the next. */
record Account(List<String> lines) {
    private static final String TIME = "\\d{1,2}:\\d\\d:\\d\\d( [AP]M)?";
    private static final String RANDOM_ID = "[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** @param data the folder that the steps were about */
    static Account of(List<String> lines, Path data) {
        return new Account(lines.stream()
                .map(line -> line.replace(data.toString(), "FOLDER")
                        .replaceAll("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d{4} " + TIME, "DATE")
                        .replaceAll(TIME, "TIME")
                        .replaceAll(RANDOM_ID, "ID"))
                .toList());
    }
}
