package io.driftwarden.engine.decode;

/**
 * A text that stood encoded in another.
 *
 * @param encoding how it was wrapped, outermost first, such as {@code base64+gzip}; the parts are {@code percent},
 *     {@code html}, {@code unicode}, {@code base64}, {@code hex}, {@code gzip}, {@code zlib} and {@code utf-16}
 * @param text what it says
 * @param from where its wrapping begins in the text that was given, in characters
 * @param to where its wrapping ends
 */
public record Decoded(String encoding, String text, int from, int to) {}
