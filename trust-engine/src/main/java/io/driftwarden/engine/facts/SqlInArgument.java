package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An argument of a database tool holds SQL that does more than it should.
 *
 * @param field path of the argument
 * @param text of the argument, cut
 * @param statement the argument is a statement; otherwise it is to be put into one
 * @param readingTool the tool only reads, by its name or by its own word
 * @param forms what the SQL does
 * @param asked the user wrote the very text
 */
public record SqlInArgument(
        String server,
        String tool,
        String field,
        String text,
        boolean statement,
        boolean readingTool,
        Set<Form> forms,
        boolean asked)
        implements Fact {

    /** What SQL does beside what it seems to do. */
    public enum Form {
        /** Another statement follows that changes something. */
        STACKED,
        /** It ends the transaction that it was put into, and goes on. */
        LEAVES_TRANSACTION,
        /** A statement that changes something stands within one that reads. */
        WRAPPED,
        /** It reaches beyond the tables: files, other hosts, statements given as text. */
        REACHES_OUT,
        /** It runs a program of the operating system. */
        RUNS_PROGRAM,
        /** It joins a condition that is always true. */
        ALWAYS_TRUE,
        /** It joins the rows of another query. */
        UNION
    }

    public SqlInArgument {
        forms = Set.copyOf(forms);
    }

    @Override
    public String about() {
        return server + '/' + tool + field;
    }

    @Override
    public List<EvidenceValue> values() {
        List<String> labels = forms.stream()
                .sorted()
                .map(form -> form.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("field", field),
                EvidenceValue.of("forms", String.join(", ", labels)),
                EvidenceValue.of("text", text));
    }
}
