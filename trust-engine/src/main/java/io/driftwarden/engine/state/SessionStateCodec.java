package io.driftwarden.engine.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session's state as bytes, in sections: an event changes few of them, and the others need not be encoded again.
 *
 * <p>One byte tells how many sections there are; each has its length (4 bytes, big-endian) before it. A section is known by
 * its place and is Smile, by field name: a newer detector reads what an older one wrote, and adds sections at the end.
 * Thread-safe.
 */
public final class SessionStateCodec {
    private static final ObjectMapper MAPPER = SmileMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<StateSection<?>> sections = new ArrayList<>();
    private final StateSection<Header> header = section(SessionState::header, new TypeReference<>() {});
    private final StateSection<CappedMap<ServerState>> servers =
            section(state -> state.capabilities().servers(), new TypeReference<>() {});
    private final StateSection<CappedMap<ToolState>> tools =
            section(state -> state.capabilities().tools(), new TypeReference<>() {});
    private final StateSection<CappedMap<Sighting>> named =
            section(state -> state.provenance().named(), new TypeReference<>() {});
    private final StateSection<CappedMap<Sighting>> met =
            section(state -> state.provenance().met(), new TypeReference<>() {});
    private final StateSection<CappedList<CallState>> calls = section(SessionState::calls, new TypeReference<>() {});
    private final StateSection<CappedList<Refusal>> refusals =
            section(SessionState::refusals, new TypeReference<>() {});
    private final StateSection<CappedMap<DestinationState>> destinations =
            section(state -> state.egress().destinations(), new TypeReference<>() {});
    private final StateSection<CappedMap<VolumeState>> volumes =
            section(state -> state.egress().volumes(), new TypeReference<>() {});
    private final StateSection<CappedList<String>> prompts =
            section(state -> state.content().prompts(), new TypeReference<>() {});
    private final StateSection<CappedMap<Long>> intent =
            section(state -> state.content().intent(), new TypeReference<>() {});
    private final StateSection<CappedList<Directive>> directives =
            section(state -> state.content().directives(), new TypeReference<>() {});
    private final StateSection<CappedMap<Boolean>> chosenCalls =
            section(state -> state.content().chosenCalls(), new TypeReference<>() {});
    private final StateSection<CappedMap<OutputShape>> shapes =
            section(state -> state.content().shapes(), new TypeReference<>() {});
    private final StateSection<@Nullable Sighting> privateData =
            section(state -> state.content().privateData(), new TypeReference<>() {});
    private final StateSection<@Nullable Sighting> untrusted =
            section(state -> state.content().untrusted(), new TypeReference<>() {});
    private final StateSection<CappedMap<FindingState>> findings =
            section(SessionState::findings, new TypeReference<>() {});
    private final StateSection<Trust> trust = section(SessionState::trust, new TypeReference<>() {});
    private final StateSection<Attempts> attempts =
            section(state -> state.conduct().attempts(), new TypeReference<>() {});
    private final StateSection<Identity> identity =
            section(state -> state.conduct().identity(), new TypeReference<>() {});
    private final StateSection<Watch> watch = section(state -> state.conduct().watch(), new TypeReference<>() {});
    private final StateSection<CappedMap<LabelSighting>> labels =
            section(state -> state.flows().labels(), new TypeReference<>() {});
    private final StateSection<CappedMap<Long>> callCounts =
            section(state -> state.capabilities().calls(), new TypeReference<>() {});
    private final StateSection<CappedMap<Footprint>> footprints =
            section(state -> state.flows().footprints(), new TypeReference<>() {});
    private final StateSection<CappedMap<Outlet>> outlets =
            section(state -> state.flows().outlets(), new TypeReference<>() {});
    private final StateSection<CappedMap<Reach>> reach =
            section(state -> state.flows().reach(), new TypeReference<>() {});
    private final StateSection<Permits> permits =
            section(state -> state.conduct().permits(), new TypeReference<>() {});
    private final StateSection<CappedMap<SecretTrace>> secretTraces =
            section(state -> state.flows().secrets(), new TypeReference<>() {});
    private final StateSection<CappedMap<Warning>> warnings =
            section(state -> state.capabilities().warnings(), new TypeReference<>() {});
    private final StateSection<CappedMap<FleetUse>> uses =
            section(state -> state.flows().uses(), new TypeReference<>() {});

    private <T> StateSection<T> section(Function<SessionState, T> part, TypeReference<T> type) {
        StateSection<T> section =
                new StateSection<>(sections.size(), part, MAPPER.writerFor(type), MAPPER.readerFor(type));
        sections.add(section);
        return section;
    }

    /**
     * The state with its bytes.
     *
     * @param before the same session earlier, whose bytes serve again where nothing changed; null if there is none
     */
    public EncodedState encode(SessionState state, @Nullable EncodedState before) {
        byte[][] encoded = new byte[sections.size()][];
        for (StateSection<?> section : sections) {
            encoded[section.place()] = before == null ? section.first(state) : section.next(before, state);
        }
        return new EncodedState(state, encoded);
    }

    /**
     * Reads the state at the buffer's position, to its end.
     *
     * @throws UncheckedIOException if the bytes are no session state
     */
    public EncodedState decode(ByteBuffer bytes) {
        byte[][] encoded = split(bytes);
        SessionState state = new SessionState(
                header.decode(encoded),
                new Capabilities(
                        servers.decode(encoded),
                        tools.decode(encoded),
                        callCounts.decode(encoded),
                        warnings.decode(encoded)),
                new Provenance(named.decode(encoded), met.decode(encoded)),
                calls.decode(encoded),
                refusals.decode(encoded),
                new Egress(destinations.decode(encoded), volumes.decode(encoded)),
                content(encoded),
                findings.decode(encoded),
                trust.decode(encoded),
                new Conduct(
                        attempts.decode(encoded),
                        identity.decode(encoded),
                        watch.decode(encoded),
                        permits.decode(encoded)),
                new Flows(
                        labels.decode(encoded),
                        footprints.decode(encoded),
                        outlets.decode(encoded),
                        reach.decode(encoded),
                        secretTraces.decode(encoded),
                        uses.decode(encoded)));
        return new EncodedState(state, encoded);
    }

    private Content content(byte[][] encoded) {
        return new Content(
                prompts.decode(encoded),
                intent.decode(encoded),
                directives.decode(encoded),
                chosenCalls.decode(encoded),
                shapes.decode(encoded),
                privateData.decode(encoded),
                untrusted.decode(encoded));
    }

    /** Sections that a later version added are left out; those that an earlier one did not have are empty. */
    private byte[][] split(ByteBuffer bytes) {
        byte[][] encoded = new byte[sections.size()][];
        try {
            int written = Byte.toUnsignedInt(bytes.get());
            for (StateSection<?> section : sections) {
                encoded[section.place()] = section.place() < written ? next(bytes) : section.empty();
            }
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new UncheckedIOException(new IOException("no session state", e));
        }
        return encoded;
    }

    private static byte[] next(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] section = new byte[length];
        bytes.get(section);
        return section;
    }
}
