package io.driftwarden.engine.text;

/** How many words a folded text counts as: runs of letters and digits, and each ideograph. */
final class Span {
    private Span() {}

    static int of(String folded) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < folded.length(); i++) {
            byte kind = Folding.kind(folded.charAt(i));
            words += kind == Folding.IDEOGRAPH || (kind == Folding.LETTER && !inside) ? 1 : 0;
            inside = kind == Folding.LETTER;
        }
        return words;
    }
}
