package io.driftwarden.engine.content;

import io.driftwarden.engine.language.PlacedText;
import java.util.List;

/**
 * An order in what a tool told.
 *
 * @param verbs what it asks for, sorted
 * @param tokens stems of its telling words, sorted
 * @param words the passage in lower case without secrets, cut
 * @param particulars the sentences after it that may tell its particulars, likewise
 */
record ToldOrder(PlacedText text, List<String> verbs, List<String> tokens, String words, String particulars) {}
