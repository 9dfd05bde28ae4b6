package io.driftwarden.contract.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The event types that the contract knows. Events of other types are kept and ignored by rules. */
public enum EventType {
    SESSION_STARTED("session.started"),
    SESSION_ENDED("session.ended"),
    USER_PROMPTED("user.prompted"),
    CAPABILITIES_LISTED("capabilities.listed"),
    TOOL_CALLED("tool.called"),
    TOOL_RETURNED("tool.returned"),
    TOOL_PROGRESSED("tool.progressed"),
    CALLBACK_OFFERED("callback.offered"),
    DESTINATION_CONTACTED("destination.contacted"),
    SCOPE_CHANGED("scope.changed"),
    APPROVAL_DECIDED("approval.decided"),
    EVIDENCE_REPORTED("evidence.reported"),
    COMMAND_ACKNOWLEDGED("command.acknowledged");

    /** What every type of the contract starts with. */
    public static final String PREFIX = "io.driftwarden.";

    private static final Map<String, EventType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private final String type;
    private final String dataField;

    EventType(String name) {
        this.type = PREFIX + name;
        this.dataField = name.replace('.', '_');
    }

    /** The CloudEvents {@code type}, such as {@code io.driftwarden.tool.called}. */
    public String type() {
        return type;
    }

    /** The field of {@code TrustEvent} that holds the data of this type, such as {@code tool_called}. */
    public String dataField() {
        return dataField;
    }

    /** The type of this name, or empty where the contract does not know it. */
    public static Optional<EventType> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
