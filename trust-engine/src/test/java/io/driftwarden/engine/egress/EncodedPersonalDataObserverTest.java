package io.driftwarden.engine.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.UserPrompted;
import io.driftwarden.engine.capability.CapabilityObserver;
import io.driftwarden.engine.capability.DefinitionComparison;
import io.driftwarden.engine.capability.ToolDefinitions;
import io.driftwarden.engine.destination.ProvenanceObserver;
import io.driftwarden.engine.facts.EncodedPersonalData;
import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.intent.PromptObserver;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Subjects;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EncodedPersonalDataObserverTest {
    private static final String SHOWN = "ann.miller@works.example, bob.reed@works.example";

    private final List<Observer> observers = List.of(
            new CapabilityObserver(
                    new ToolDefinitions(),
                    new DefinitionComparison(AuthorityVocabulary.bundled(), new TextScanner(List.of()))),
            new ProvenanceObserver(new ToolDefinitions()),
            new PromptObserver(Lexicon.bundled(), Subjects.bundled()),
            new RepetitionObserver(),
            new EncodedPersonalDataObserver());

    private SessionState state = SessionState.fresh("default", "s1");

    static Stream<Arguments> encodings() {
        UnaryOperator<String> base64 = EncodedPersonalDataObserverTest::base64;
        UnaryOperator<String> url =
                text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        UnaryOperator<String> hex = text -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        UnaryOperator<String> percent =
                text -> "%" + HexFormat.ofDelimiter("%").formatHex(text.getBytes(StandardCharsets.UTF_8));
        UnaryOperator<String> reversed =
                text -> new StringBuilder(text).reverse().toString();
        return Stream.of(
                Arguments.of("base64", base64),
                Arguments.of("base64", url),
                Arguments.of("hex", hex),
                Arguments.of("percent", percent),
                Arguments.of("reversed", reversed));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void whatWasShownIsKnownInEachEncoding(String name, UnaryOperator<String> encoding) {
        // given
        returned("crm", "list_people", SHOWN);

        // when
        List<EncodedPersonalData> found =
                called("chat", "send_message", "text", "ref " + encoding.apply(SHOWN) + " end");

        // then
        assertThat(found)
                .singleElement()
                .returns(name, EncodedPersonalData::encoding)
                .returns(2, EncodedPersonalData::count);
    }

    @Test
    void aTelephoneNumberAndAnAccountArePersonalAsWell() {
        // given
        returned("crm", "get_person", "+49 30 901820, DE89370400440532013000");

        // when
        List<EncodedPersonalData> found =
                called("chat", "send_message", "text", "x " + base64("+49 30 901820 / DE89370400440532013000") + " y");

        // then
        assertThat(found).singleElement().returns(List.of("phone", "iban"), EncodedPersonalData::kinds);
    }

    @Test
    void whatNoOutputShowedIsNothing() {
        // given
        returned("crm", "list_people", "nobody");

        // when
        List<EncodedPersonalData> found = called("chat", "send_message", "text", "ref " + base64(SHOWN) + " end");

        // then
        assertThat(found).isEmpty();
    }

    @Test
    void whatTheOutputItselfEncodedIsGivenBack() {
        // given
        returned("crm", "list_people", SHOWN + " unsubscribe " + base64(SHOWN));

        // when
        List<EncodedPersonalData> found = called("chat", "send_message", "text", "ref " + base64(SHOWN) + " end");

        // then
        assertThat(found).isEmpty();
    }

    @Test
    void aLogInIsEncodedByItsProtocol() {
        // given
        returned("crm", "whoami", SHOWN);

        // when
        List<EncodedPersonalData> found = called(
                "chat", "send_request", "header", "Authorization: Basic " + base64("ann.miller@works.example:pass"));

        // then
        assertThat(found).isEmpty();
    }

    @Test
    void whatStaysIsNotSent() {
        // given
        returned("crm", "list_people", SHOWN);

        // when
        List<EncodedPersonalData> found = called("crm", "search_people", "query", "ref " + base64(SHOWN) + " end");

        // then
        assertThat(found).isEmpty();
    }

    @Test
    void aPromptMaySpeakOfEncodings() {
        // given
        play(event().setUserPrompted(UserPrompted.newBuilder()
                .setText("Send the list to Bob in base64")
                .build()));
        returned("crm", "list_people", SHOWN);

        // when
        List<EncodedPersonalData> found = called("chat", "send_message", "text", "ref " + base64(SHOWN) + " end");

        // then
        assertThat(found).singleElement().returns(true, EncodedPersonalData::asked);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void returned(String server, String tool, String text) {
        play(event().setToolReturned(ToolReturned.newBuilder()
                .setServer(server)
                .setTool(tool)
                .setContent(JsonNodeFactory.instance.textNode(text).toString())
                .build()));
    }

    private List<EncodedPersonalData> called(String server, String tool, String name, String text) {
        return play(event().setToolCalled(ToolCalled.newBuilder()
                        .setServer(server)
                        .setTool(tool)
                        .setArguments(JsonNodeFactory.instance
                                .objectNode()
                                .put(name, text)
                                .toString())
                        .build()))
                .stream()
                .filter(EncodedPersonalData.class::isInstance)
                .map(EncodedPersonalData.class::cast)
                .toList();
    }

    private List<Fact> play(TrustEvent.Builder event) {
        Observation observation = new Observation(
                event.build(), 0, state, state.header(), Surroundings.none(), Limits.NONE, new ToldContents());
        observers.forEach(observer -> observer.observe(observation));
        state = observation.after();
        return observation.facts();
    }

    private static TrustEvent.Builder event() {
        return TrustEvent.newBuilder()
                .setId("e1")
                .setSource("g")
                .setType("t")
                .setSubject("s1")
                .setTime("2026-01-01T00:00:00Z");
    }
}
