package io.driftwarden.contract.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.event.EventTime;

/**
 * A command as the claims of a security event token (RFC 8417) in the vocabulary of CAEP 1.0, unsigned: transports sign.
 *
 * <p>{@code iat} and {@code event_timestamp} are the time of the event that led to the command, in seconds: the same events
 * give the same command. {@code aud} is {@code gateway/NAME}, or {@code tenant/NAME} for all gateways of a tenant. The session
 * is always named, since an omitted member of a complex subject is a wildcard (RFC 9493 section 3.2.8).
 */
public final class CommandJson {
    /** {@code type} of a command that ends a session. */
    public static final String SESSION_REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";

    /** {@code type} of a command that says how a session's risk changed. */
    public static final String RISK_LEVEL_CHANGE =
            "https://schemas.openid.net/secevent/caep/event-type/risk-level-change";

    private CommandJson() {}

    /**
     * The claims.
     *
     * @param issuer {@code iss}, the URI of this installation
     * @throws IllegalArgumentException if the command's {@code event_time} is not RFC 3339
     */
    public static ObjectNode of(TrustCommand command, String issuer) {
        long seconds = Math.floorDiv(
                EventTime.parse(command.getEventTime())
                        .orElseThrow(() -> new IllegalArgumentException("event_time is not RFC 3339")),
                1_000_000L);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("iss", issuer);
        json.put("jti", command.getCommandId());
        json.put("iat", seconds);
        json.put("aud", command.getGateway().map(name -> "gateway/" + name).orElse("tenant/" + command.getTenant()));
        json.put("txn", command.getFindingUid());
        ObjectNode subject = json.putObject("sub_id").put("format", "complex");
        putOpaque(subject, "session", command.getSession());
        command.getPrincipal().ifPresent(principal -> putOpaque(subject, "user", principal));
        putOpaque(subject, "tenant", command.getTenant());
        putEvent(json.putObject("events").putObject(command.getType()), command, seconds);
        return json;
    }

    private static void putOpaque(ObjectNode subject, String member, String id) {
        subject.putObject(member).put("format", "opaque").put("id", id);
    }

    private static void putEvent(ObjectNode event, TrustCommand command, long seconds) {
        event.put("initiating_entity", "policy");
        String rules = String.join(", ", command.getRules());
        event.putObject("reason_admin")
                .put("en", rules.isEmpty() ? command.getReason() : rules + ": " + command.getReason());
        event.put("event_timestamp", seconds);
        if (command.getType().equals(RISK_LEVEL_CHANGE)) {
            event.put("principal", "SESSION");
            command.getCurrentLevel().ifPresent(level -> event.put("current_level", level));
            command.getPreviousLevel().ifPresent(level -> event.put("previous_level", level));
        }
    }
}
