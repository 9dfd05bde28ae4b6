package io.driftwarden.deploy.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.driftwarden.deploy.console.TextFile;
import io.driftwarden.deploy.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads report files, whatever kind they are. */
final class Reports {
    private static final long MAX_BYTES = 64L << 20;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<ReportFormat> FORMATS = List.of(new Sarif(), new CycloneDx(), new Osv(), new Plain());

    private Reports() {}

    /**
     * What the report says.
     *
     * @throws UserError if it cannot be read, or is no report of a kind that is known
     */
    static List<Finding> read(Path file) {
        JsonNode document = document(file);
        for (ReportFormat format : FORMATS) {
            if (format.matches(document)) {
                try {
                    return format.read(document);
                } catch (InvalidReportException e) {
                    throw new UserError(file + ": " + e.getMessage());
                }
            }
        }
        throw new UserError(
                file + " is no report that is known: SARIF has \"runs\", CycloneDX has \"bomFormat\", OSV-Scanner"
                        + " has \"results\", and plain evidence has \"check\" and \"passed\"");
    }

    private static JsonNode document(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
                throw new UserError(
                        file + " has more than " + (MAX_BYTES >> 20) + " MiB: report the checks in plain JSON");
            }
            return MAPPER.readTree(TextFile.read(file));
        } catch (JsonProcessingException e) {
            throw new UserError(file + " is no JSON: line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + e.getMessage());
        }
    }
}
