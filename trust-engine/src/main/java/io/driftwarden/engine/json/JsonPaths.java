package io.driftwarden.engine.json;

import io.driftwarden.engine.excerpt.Excerpt;

/** Paths into JSON as evidence shows them, such as {@code $.items[].url}: indices left out, lengths bounded. */
public final class JsonPaths {
    private static final int MAX_LENGTH = 512;
    private static final int MAX_NAME = 64;

    private JsonPaths() {}

    /** The path of a member; names past 64 characters are cut, and a path of 512 characters grows no further. */
    public static String member(String path, String name) {
        return path.length() >= MAX_LENGTH ? path : path + '.' + Excerpt.of(name, MAX_NAME);
    }

    /** The path of an array's elements. */
    public static String element(String path) {
        return path.length() >= MAX_LENGTH ? path : path + "[]";
    }
}
