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
 * its place and is Smile, by field name, or {@link Blocks} of it: a newer detector reads what an older one wrote, and adds
 * sections at the end.
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
            map(state -> state.capabilities().servers(), ServerState.class);
    private final StateSection<CappedMap<ToolState>> tools =
            map(state -> state.capabilities().tools(), ToolState.class);
    private final StateSection<CappedMap<Sighting>> named =
            map(state -> state.provenance().named(), Sighting.class);
    private final StateSection<CappedMap<Sighting>> met =
            map(state -> state.provenance().met(), Sighting.class);
    private final StateSection<CappedList<CallState>> calls = list(SessionState::calls, CallState.class);
    private final StateSection<CappedList<Refusal>> refusals = list(SessionState::refusals, Refusal.class);
    private final StateSection<CappedMap<DestinationState>> destinations =
            map(state -> state.egress().destinations(), DestinationState.class);
    private final StateSection<CappedMap<VolumeState>> volumes =
            map(state -> state.egress().volumes(), VolumeState.class);
    private final StateSection<CappedList<String>> prompts =
            list(state -> state.content().prompts(), String.class);
    private final StateSection<CappedMap<Long>> intent =
            map(state -> state.content().intent(), Long.class);
    private final StateSection<CappedList<Directive>> directives =
            list(state -> state.content().directives(), Directive.class);
    private final StateSection<CappedMap<Boolean>> chosenCalls =
            map(state -> state.content().chosenCalls(), Boolean.class);
    private final StateSection<CappedMap<OutputShape>> shapes =
            map(state -> state.content().shapes(), OutputShape.class);
    private final StateSection<@Nullable Sighting> privateData =
            section(state -> state.content().privateData(), new TypeReference<>() {});
    private final StateSection<@Nullable Sighting> untrusted =
            section(state -> state.content().untrusted(), new TypeReference<>() {});
    private final StateSection<CappedMap<FindingState>> findings = map(SessionState::findings, FindingState.class);
    private final StateSection<Trust> trust = section(SessionState::trust, new TypeReference<>() {});
    private final StateSection<Attempts> attempts =
            section(state -> state.conduct().attempts(), new TypeReference<>() {});
    private final StateSection<Identity> identity =
            section(state -> state.conduct().identity(), new TypeReference<>() {});
    private final StateSection<Watch> watch = section(state -> state.conduct().watch(), new TypeReference<>() {});
    private final StateSection<CappedMap<LabelSighting>> labels =
            map(state -> state.flows().labels(), LabelSighting.class);
    private final StateSection<CappedMap<Long>> callCounts =
            map(state -> state.capabilities().calls(), Long.class);
    private final StateSection<CappedMap<Footprint>> footprints =
            map(state -> state.flows().footprints(), Footprint.class);
    private final StateSection<CappedMap<Outlet>> outlets =
            map(state -> state.flows().outlets(), Outlet.class);
    private final StateSection<CappedMap<Reach>> reach =
            map(state -> state.flows().reach(), Reach.class);
    private final StateSection<Permits> permits =
            section(state -> state.conduct().permits(), new TypeReference<>() {});
    private final StateSection<CappedMap<SecretTrace>> secretTraces =
            map(state -> state.flows().secrets(), SecretTrace.class);
    private final StateSection<CappedMap<Warning>> warnings =
            map(state -> state.capabilities().warnings(), Warning.class);
    private final StateSection<CappedMap<FleetUse>> uses =
            map(state -> state.flows().uses(), FleetUse.class);
    private final StateSection<CappedMap<Trail>> trails =
            map(state -> state.flows().trails(), Trail.class);

    private <E> StateSection<CappedList<E>> list(Function<SessionState, CappedList<E>> part, Class<E> element) {
        return section(part, BlockFormat.ofList(MAPPER, element));
    }

    private <V> StateSection<CappedMap<V>> map(Function<SessionState, CappedMap<V>> part, Class<V> value) {
        return section(part, BlockFormat.ofMap(MAPPER, value));
    }

    private <T> StateSection<T> section(Function<SessionState, T> part, TypeReference<T> type) {
        return section(part, new WholeFormat<>(MAPPER, type));
    }

    private <T> StateSection<T> section(Function<SessionState, T> part, SectionFormat<T> format) {
        StateSection<T> section = new StateSection<>(sections.size(), part, format);
        sections.add(section);
        return section;
    }

    /**
     * The state with its bytes.
     *
     * @param before the same session earlier, whose bytes serve again where nothing changed; null if there is none
     */
    public EncodedState encode(SessionState state, @Nullable EncodedState before) {
        EncodedSection[] encoded = new EncodedSection[sections.size()];
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
        ByteBuffer[] raw = split(bytes);
        EncodedSection[] encoded = new EncodedSection[sections.size()];
        SessionState state = new SessionState(
                header.decode(raw, encoded),
                new Capabilities(
                        servers.decode(raw, encoded),
                        tools.decode(raw, encoded),
                        callCounts.decode(raw, encoded),
                        warnings.decode(raw, encoded)),
                new Provenance(named.decode(raw, encoded), met.decode(raw, encoded)),
                calls.decode(raw, encoded),
                refusals.decode(raw, encoded),
                new Egress(destinations.decode(raw, encoded), volumes.decode(raw, encoded)),
                content(raw, encoded),
                findings.decode(raw, encoded),
                trust.decode(raw, encoded),
                new Conduct(
                        attempts.decode(raw, encoded),
                        identity.decode(raw, encoded),
                        watch.decode(raw, encoded),
                        permits.decode(raw, encoded)),
                new Flows(
                        labels.decode(raw, encoded),
                        footprints.decode(raw, encoded),
                        outlets.decode(raw, encoded),
                        reach.decode(raw, encoded),
                        secretTraces.decode(raw, encoded),
                        uses.decode(raw, encoded),
                        trails.decode(raw, encoded)));
        return new EncodedState(state, encoded);
    }

    private Content content(ByteBuffer[] raw, EncodedSection[] encoded) {
        return new Content(
                prompts.decode(raw, encoded),
                intent.decode(raw, encoded),
                directives.decode(raw, encoded),
                chosenCalls.decode(raw, encoded),
                shapes.decode(raw, encoded),
                privateData.decode(raw, encoded),
                untrusted.decode(raw, encoded));
    }

    /** Sections that a later version added are left out; those that an earlier one did not have are empty. */
    private ByteBuffer[] split(ByteBuffer bytes) {
        ByteBuffer[] raw = new ByteBuffer[sections.size()];
        try {
            int written = Byte.toUnsignedInt(bytes.get());
            for (StateSection<?> section : sections) {
                raw[section.place()] = section.place() < written ? next(bytes) : section.empty();
            }
        } catch (BufferUnderflowException e) {
            throw new UncheckedIOException(new IOException("no session state", e));
        }
        return raw;
    }

    private static ByteBuffer next(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer section = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return section;
    }
}
