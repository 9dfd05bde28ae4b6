package io.driftwarden.engine.upload;

import io.driftwarden.engine.sql.SqlTokens;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where statements of SQL put data, by the manuals of their databases: "EXPORT DATA" (BigQuery), "UNLOAD" (Redshift, Athena), "COPY"
 * (PostgreSQL, DuckDB, Snowflake), "SELECT INTO OUTFILE S3" (Aurora), "INSERT INTO FUNCTION" (ClickHouse), "BACKUP", external tables
 * that are filled, connections to other databases, and functions that make requests. Linear in the text.
 */
final class StatementUploads {
    private static final Set<String> HINTS = UploadWords.list("statement hints");
    private static final Set<String> SENDING = UploadWords.list("sending calls");
    private static final Set<String> ASKING = UploadWords.list("asking calls");
    /** Functions that stand for a table, and are written to by "INSERT INTO FUNCTION". */
    private static final Set<String> TABLES = UploadWords.list("table functions");

    private static final Set<String> RUNNING = UploadWords.list("running calls");

    /** Tokens between a call's name and the place that it is given. */
    private static final int REACH = 12;

    private final List<String> tokens;
    private final int depth;
    private final List<CanonicalValue> places = new ArrayList<>();

    private StatementUploads(List<String> tokens, int depth) {
        this.tokens = tokens;
        this.depth = depth;
    }

    /** Most texts need no closer look. */
    static boolean mayBeIn(String text) {
        if (text.indexOf('\'') < 0) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return HINTS.stream().anyMatch(lower::contains);
    }

    static List<CanonicalValue> of(String sql) {
        return of(sql, CommandUploads.MAX_DEPTH);
    }

    /** @param depth command lines within statements that are still read */
    static List<CanonicalValue> of(String sql, int depth) {
        StatementUploads uploads = new StatementUploads(SqlTokens.of(sql).tokens(), depth);
        int start = 0;
        for (int i = 0; i <= uploads.tokens.size(); i++) {
            if (i == uploads.tokens.size() || uploads.tokens.get(i).equals(";")) {
                uploads.statement(start, i);
                start = i + 1;
            }
        }
        return uploads.places;
    }

    private void statement(int from, int to) {
        List<String> words = tokens.subList(from, to);
        if (words.isEmpty()) {
            return;
        }
        switch (words.get(0)) {
            case "export", "backup" -> strings(words, 1);
            case "unload" -> after(words, "to");
            case "copy" -> copy(words);
            case "create" -> create(words);
            default -> {}
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("outfile")) {
                strings(words.subList(i, Math.min(words.size(), i + 3)), 1);
            } else if (i + 1 < words.size() && called(words, i)) {
                call(words, i);
            }
        }
    }

    /** {@code COPY t TO 's3://…'}, {@code COPY INTO 's3://…' FROM t}, {@code COPY t TO PROGRAM '…'}; from a place is no upload. */
    private void copy(List<String> words) {
        if (words.size() > 2 && words.get(1).equals("into")) {
            string(words.get(2)).flatMap(StatementUploads::place).ifPresent(places::add);
        }
        int program = words.indexOf("program");
        if (program > 0 && program + 1 < words.size() && words.get(program - 1).equals("to")) {
            run(words.get(program + 1));
        }
        after(words, "to");
    }

    private void create(List<String> words) {
        boolean fills = words.contains("as") && words.contains("select");
        if (words.contains("external") && (fills || tokens.contains("insert"))) {
            after(words, "location");
        } else if (words.contains("subscription")) {
            after(words, "connection");
        } else if (words.contains("foreign") && words.contains("server")) {
            after(words, "host");
        }
    }

    /** The place behind the word, perhaps with an equals sign or a bracket between. */
    private void after(List<String> words, String word) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(word)) {
                String next = words.get(i + 1);
                String behind =
                        (next.equals("=") || next.equals("(")) && i + 2 < words.size() ? words.get(i + 2) : next;
                string(behind).flatMap(StatementUploads::place).ifPresent(places::add);
            }
        }
    }

    private void strings(List<String> words, int from) {
        words.stream()
                .skip(from)
                .flatMap(word -> string(word).stream())
                .filter(word -> word.contains("://"))
                .flatMap(word -> place(word).stream())
                .forEach(places::add);
    }

    private static boolean called(List<String> words, int at) {
        return words.get(at + 1).equals("(") || words.get(at + 1).startsWith("'");
    }

    /** What a function is given first; one that asks sends only what is appended to the address. */
    private void call(List<String> words, int at) {
        String name = words.get(at);
        boolean filled = TABLES.contains(name) && at > 0 && words.get(at - 1).equals("function");
        boolean sends = SENDING.contains(name) || filled;
        boolean asks = ASKING.contains(name);
        if (RUNNING.contains(name)) {
            firstString(words, at).ifPresent(this::run);
        }
        if (!sends && !asks) {
            return;
        }
        for (int i = at + 1; i < Math.min(words.size(), at + REACH); i++) {
            Optional<CanonicalValue> place = string(words.get(i)).flatMap(StatementUploads::place);
            if (place.isPresent()) {
                boolean added = i + 1 < words.size() && "|+".contains(words.get(i + 1));
                boolean appended = added || words.subList(at, i).contains("concat");
                if (sends || appended) {
                    places.add(place.get());
                }
                return;
            }
        }
    }

    private static Optional<String> firstString(List<String> words, int at) {
        return words.subList(at, Math.min(words.size(), at + 3)).stream()
                .filter(word -> word.startsWith("'"))
                .findFirst();
    }

    private void run(String token) {
        if (depth > 0) {
            string(token).ifPresent(text -> places.addAll(CommandUploads.of(text, depth - 1)));
        }
    }

    private static Optional<String> string(String token) {
        return token.startsWith("'") ? Optional.of(token.substring(1)) : Optional.empty();
    }

    /** A URL, a share of Windows, or a connection string. */
    private static Optional<CanonicalValue> place(String text) {
        if (text.contains("://")) {
            return Places.url(text);
        }
        if (text.startsWith("\\\\")) {
            String host = text.replace('\\', '/').replaceFirst("^/+", "");
            return Places.host(host, "smb");
        }
        return text.indexOf('=') > 0 ? Conninfo.host(text) : Optional.empty();
    }
}
