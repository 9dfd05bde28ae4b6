package io.driftwarden.engine.verdict;

import java.util.Locale;

/** How bad a finding is if true. The order and count match OCSF's {@code severity_id} 1 to 5. */
public enum Severity {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
