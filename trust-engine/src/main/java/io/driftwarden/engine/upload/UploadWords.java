package io.driftwarden.engine.upload;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.Set;

/** The words of this package, from {@code upload-words.txt}. */
public final class UploadWords {
    private static final WordLists LISTS = WordLists.beside(UploadWords.class, "upload-words.txt");

    /** By what users ask for data to be put somewhere. */
    public static final Set<String> MOVING = LISTS.list("moving words");

    private UploadWords() {}

    static Set<String> list(String name) {
        return LISTS.list(name);
    }
}
