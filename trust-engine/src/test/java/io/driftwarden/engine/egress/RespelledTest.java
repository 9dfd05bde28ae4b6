package io.driftwarden.engine.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RespelledTest {
    private static final String TEXT = "the key to the north gate hangs by the stove";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7})
    void aPieceOfBase64ReadsWhereverItWasCut(int from) {
        String encoded = Base64.getEncoder().encodeToString(TEXT.getBytes(StandardCharsets.US_ASCII));

        List<String> readings = Respelled.of(List.of("{\"part\":\"" + encoded.substring(from) + "\"}"));

        assertThat(readings).anyMatch(text -> text.contains("north gate hangs"));
    }

    @Test
    void whatWasTurnedRoundBeforeItWasEncodedReadsForward() {
        String turned = new StringBuilder(TEXT).reverse().toString();
        String encoded = Base64.getEncoder().encodeToString(turned.getBytes(StandardCharsets.US_ASCII));

        List<String> readings = Respelled.of(List.of(encoded.substring(6)));

        assertThat(readings).anyMatch(text -> text.contains("the key to the north"));
    }

    @Test
    void whatWasTurnedRoundAfterItWasEncodedReadsForward() {
        String encoded = Base64.getEncoder().encodeToString(TEXT.getBytes(StandardCharsets.US_ASCII));

        List<String> readings =
                Respelled.of(List.of(new StringBuilder(encoded).reverse().toString()));

        assertThat(readings).anyMatch(text -> text.contains("north gate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "746865206b657920746f20746865", // hex
                "46865206b657920746f207468656", // hex, cut within an octet
                "orugkidlmv4sa5dpebthezlf", // base32
                "ORUGKIDLMV4SA5DPEBTHEZLF"
            })
    void aTextInLabelsIsReadable(String label) {
        assertThat(Respelled.readable(label)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d41d8cd98f00b204e9800998ecf8427e", // MD5
                "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12", // SHA-1
                "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi", // IPFS
                "746865206b6579", // too short
                "ip-10-20-30-40"
            })
    void whatIsNoTextIsNot(String label) {
        assertThat(Respelled.readable(label)).isFalse();
    }

    @Test
    void megabytesTakeLittleTime() {
        String hostile = "a2".repeat(2_000_000);

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertThat(Respelled.of(List.of(hostile, hostile)))
                .allMatch(text -> text.length() <= Respelled.MAX_READ));
    }
}
