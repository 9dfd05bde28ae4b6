package io.driftwarden.engine.privilege;

import io.driftwarden.engine.facts.AuthorityTaken.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a statement of SQL, or a manifest: whether it gives rights, or takes another identity. */
final class AuthorityStatement {
    private static final int MAX_LENGTH = 4_000;

    private static final Pattern GRANT = Pattern.compile(
            "(?i)^\\s*(?:grant\\s+(?:role\\s+\\S{1,80}|[^;]{1,200}\\son\\s[^;]{1,200})\\s+to\\s"
                    + "|alter\\s+(?:role|user|login)\\s[^;]{0,80}\\b(?:superuser|createrole|bypassrls)\\b"
                    + "|alter\\s+(?:server\\s+)?role\\s[^;]{1,80}\\sadd\\s+member\\s|exec(?:ute)?\\s+sp_add(?:srv)?rolemember\\b)");

    private static final Pattern SWITCH = Pattern.compile(
            "(?i)^\\s*(?:use\\s+role|set\\s+(?:session\\s+|local\\s+)?role|set\\s+session\\s+authorization|execute\\s+as\\s+(?:user|login)\\s*=)"
                    + "\\s+[\"'`]?([\\w.$-]{1,80})");

    private static final Pattern BINDING =
            Pattern.compile("(?m)^\\s*[\"']?kind[\"']?\\s*:\\s*[\"']?(?:Cluster)?RoleBinding\\b");

    private AuthorityStatement() {}

    /** @param text one argument, or one word of a command */
    static Optional<AuthorityStep> read(String text) {
        String read = text.substring(0, Math.min(MAX_LENGTH, text.length()));
        Matcher taken = SWITCH.matcher(read);
        if (taken.find()) {
            return Optional.of(new AuthorityStep(Kind.SWITCH, "a change of role", read.strip(), taken.group(1)));
        }
        return GRANT.matcher(read).find() || BINDING.matcher(read).find()
                ? Optional.of(new AuthorityStep(Kind.GRANT, "a grant", read.strip(), ""))
                : Optional.empty();
    }
}
