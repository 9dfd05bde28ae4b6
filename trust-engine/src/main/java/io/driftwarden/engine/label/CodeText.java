package io.driftwarden.engine.label;

import java.util.HashSet;
import java.util.Set;

/** Tells program text from other text by its lines: how they begin and how they end. Linear in the text, which is cut. */
final class CodeText {
    private static final int MAX_TEXT = 16 * 1024;
    private static final int MIN_LINES = 6;

    /** Different ways in which a line of code may begin that must have been seen. */
    private static final int MIN_OPENINGS = 2;

    private static final Set<String> OPENINGS = Set.of(
            "import",
            "from",
            "def",
            "class",
            "function",
            "func",
            "fn",
            "const",
            "let",
            "var",
            "val",
            "public",
            "private",
            "protected",
            "static",
            "package",
            "#include",
            "#define",
            "using",
            "namespace",
            "return",
            "if",
            "elif",
            "else",
            "for",
            "while",
            "switch",
            "try",
            "catch",
            "except",
            "export",
            "async",
            "struct",
            "interface",
            "type",
            "impl",
            "use",
            "require",
            "module",
            "<?php",
            "#!/bin/bash",
            "#!/bin/sh",
            "#!/usr/bin/env");

    private CodeText() {}

    static boolean of(String raw) {
        String text = raw.length() <= MAX_TEXT ? raw : raw.substring(0, MAX_TEXT);
        Set<String> openings = new HashSet<>();
        int lines = 0;
        int code = 0;
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(from, end).strip();
            if (!line.isEmpty()) {
                lines++;
                String opening = line.substring(0, wordEnd(line));
                boolean ends = endsLikeCode(line);
                if (OPENINGS.contains(opening) && (ends || line.length() > opening.length())) {
                    openings.add(opening);
                }
                code += ends ? 1 : 0;
            }
            from = end + 1;
        }
        return lines >= MIN_LINES && openings.size() >= MIN_OPENINGS && 2 * code >= lines;
    }

    private static int wordEnd(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '(') {
            end++;
        }
        return end;
    }

    private static boolean endsLikeCode(String line) {
        char last = line.charAt(line.length() - 1);
        return last == ';'
                || last == '{'
                || last == '}'
                || last == ')'
                || last == ']'
                || (last == ':' && line.indexOf(' ') > 0 && OPENINGS.contains(line.substring(0, line.indexOf(' '))));
    }
}
