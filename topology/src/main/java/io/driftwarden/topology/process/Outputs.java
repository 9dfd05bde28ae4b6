package io.driftwarden.topology.process;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.server.ServerFinding;

/** Where the detector's words go. */
interface Outputs {
    void verdict(TrustVerdict verdict);

    void alert(TrustAlert alert);

    /** The command as it was sent: Avro. */
    byte[] command(TrustCommand command);

    void report(FleetReport report);

    void deadLetter(DeadLetter deadLetter);

    /** Tells whoever watches the server. */
    void finding(ServerFinding finding);
}
