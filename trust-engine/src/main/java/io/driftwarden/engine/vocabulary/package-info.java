/** What the names of tools and fields mean: names split into words, data files of word lists, and the vocabulary of authority. */
@NullMarked
package io.driftwarden.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
