package io.driftwarden.engine.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session's state as bytes, in sections, and those in pieces: an event changes few of them, and the others are neither
 * encoded again nor written.
 *
 * <p>A section is known by its place. It is one piece of Smile, by field name, or {@link Blocks} of it; where nothing is known,
 * none. A newer detector reads what an older one wrote, and adds sections at the end.
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
    private final StateSection<CappedMap<Container>> containers =
            map(state -> state.flows().containers(), Container.class);
    private final StateSection<CappedMap<Instruction>> instructions =
            map(state -> state.capabilities().instructions(), Instruction.class);

    private <E> StateSection<CappedList<E>> list(Function<SessionState, CappedList<E>> part, Class<E> element) {
        return section(part, BlockFormat.ofList(sections.size(), MAPPER, element));
    }

    private <V> StateSection<CappedMap<V>> map(Function<SessionState, CappedMap<V>> part, Class<V> value) {
        return section(part, BlockFormat.ofMap(sections.size(), MAPPER, value));
    }

    private <T> StateSection<T> section(Function<SessionState, T> part, TypeReference<T> type) {
        return section(part, new WholeFormat<>(sections.size(), MAPPER, type));
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
     * Reads the state.
     *
     * @param pieces in the order of their sections, and within one of their numbers
     * @throws UncheckedIOException if they are no session state
     */
    public EncodedState decode(Iterable<Piece> pieces) {
        List<List<Piece>> raw = split(pieces);
        EncodedSection[] encoded = new EncodedSection[sections.size()];
        SessionState state = new SessionState(
                header.read(raw, encoded),
                new Capabilities(
                        servers.read(raw, encoded),
                        tools.read(raw, encoded),
                        callCounts.read(raw, encoded),
                        warnings.read(raw, encoded),
                        instructions.read(raw, encoded)),
                new Provenance(named.read(raw, encoded), met.read(raw, encoded)),
                calls.read(raw, encoded),
                refusals.read(raw, encoded),
                new Egress(destinations.read(raw, encoded), volumes.read(raw, encoded)),
                content(raw, encoded),
                findings.read(raw, encoded),
                trust.read(raw, encoded),
                new Conduct(
                        attempts.read(raw, encoded),
                        identity.read(raw, encoded),
                        watch.read(raw, encoded),
                        permits.read(raw, encoded)),
                new Flows(
                        labels.read(raw, encoded),
                        footprints.read(raw, encoded),
                        outlets.read(raw, encoded),
                        reach.read(raw, encoded),
                        secretTraces.read(raw, encoded),
                        uses.read(raw, encoded),
                        trails.read(raw, encoded),
                        containers.read(raw, encoded)));
        return new EncodedState(state, encoded);
    }

    private Content content(List<List<Piece>> raw, EncodedSection[] encoded) {
        return new Content(
                prompts.read(raw, encoded),
                intent.read(raw, encoded),
                directives.read(raw, encoded),
                chosenCalls.read(raw, encoded),
                shapes.read(raw, encoded),
                privateData.read(raw, encoded),
                untrusted.read(raw, encoded));
    }

    /** Sections that a later version added are left out; those that an earlier one did not have are empty. */
    private List<List<Piece>> split(Iterable<Piece> pieces) {
        List<List<Piece>> split = new ArrayList<>(sections.size());
        sections.forEach(section -> split.add(new ArrayList<>(1)));
        for (Piece piece : pieces) {
            if (piece.section() < split.size()) {
                split.get(piece.section()).add(piece);
            }
        }
        return split;
    }
}
