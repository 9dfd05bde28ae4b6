package io.driftwarden.contract.json;

import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 that is refused rather than repaired: a parser's own decoding is laxer than the RFC. */
final class Utf8 {
    private Utf8() {}

    static char[] decode(byte[] utf8) throws EventRejectedException {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            int from = text.arrayOffset() + text.position();
            return Arrays.copyOfRange(text.array(), from, from + text.remaining());
        } catch (CharacterCodingException e) {
            throw new EventRejectedException(RejectReason.NOT_JSON, "not UTF-8");
        }
    }
}
