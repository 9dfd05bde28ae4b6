package io.driftwarden.deploy.replay;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.deploy.replay.input.Place;
import java.util.List;

/**
 * What came of one event.
 *
 * @param place where the event stood
 * @param ocsfAlerts JSON
 */
record Judged(
        Place place,
        List<TrustVerdict> verdicts,
        List<TrustAlert> alerts,
        List<byte[]> ocsfAlerts,
        List<TrustCommand> commands,
        List<DeadLetter> deadLetters) {}
