package io.driftwarden.deploy.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A kind of report. */
interface ReportFormat {
    /** The document is one of these. */
    boolean matches(JsonNode document);

    /**
     * What the report says.
     *
     * @throws InvalidReportException if it is not as its format wants it
     */
    List<Finding> read(JsonNode document);
}
