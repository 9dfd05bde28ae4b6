package io.driftwarden.contract.json;

import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 that is refused rather than repaired: a parser's own decoding is laxer than the RFC. */
final class Utf8 {
    private Utf8() {}

    static char[] decode(byte[] utf8) throws EventRejectedException {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            char[] chars = new char[text.remaining()];
            text.get(chars);
            return chars;
        } catch (CharacterCodingException e) {
            throw new EventRejectedException(RejectReason.NOT_JSON, "not UTF-8");
        }
    }
}
