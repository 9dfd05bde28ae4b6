package io.driftwarden.gateway.push;

import com.linecorp.armeria.common.HttpRequest;
import io.driftwarden.contract.TrustCommand;
import java.net.URI;
import java.time.Instant;

/** Where commands are pushed to. Thread-safe. */
public interface PushTarget {
    /** Unique among all targets; names the consumer group, whose offsets say what was delivered. */
    String name();

    /** Whose commands it hears of; others never leave for it. */
    String tenant();

    URI url();

    /** Whether a delivery is acknowledged to the detector in this target's name: a gateway that then knows the kill. */
    boolean isGateway();

    /**
     * The request that carries a command. Sent again it has the same id, by which the receiver knows a repetition.
     *
     * @param now when it is sent
     */
    HttpRequest request(TrustCommand command, Instant now);

    /** Path and query of the address. */
    default String path() {
        String path = url().getRawPath() == null || url().getRawPath().isEmpty() ? "/" : url().getRawPath();
        return url().getRawQuery() == null ? path : path + '?' + url().getRawQuery();
    }
}
