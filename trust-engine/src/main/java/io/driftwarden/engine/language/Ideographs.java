package io.driftwarden.engine.language;

/** Chinese characters: words written with them have no spaces between them. */
public final class Ideographs {
    private Ideographs() {}

    /** A Chinese character stands at the place. */
    public static boolean at(String text, int at) {
        return text.charAt(at) >= 0x2E80 && Character.isIdeographic(text.charAt(at));
    }

    /** The text holds a Chinese character. */
    static boolean in(String text) {
        return count(text) > 0;
    }

    static int count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (at(text, i)) {
                count++;
            }
        }
        return count;
    }
}
