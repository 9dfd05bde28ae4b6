/** Alerts as SIEM systems read them: OCSF 1.8.0 Detection Finding (class 2004) JSON. */
@NullMarked
package io.driftwarden.topology.alert;

import org.jspecify.annotations.NullMarked;
