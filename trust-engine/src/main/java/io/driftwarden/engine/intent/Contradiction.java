package io.driftwarden.engine.intent;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/** Whether a call takes a time, a mailbox, an account or a link from elsewhere where the user had named another. */
public final class Contradiction {
    private static final List<Pattern> SORTS = List.of(
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2}"),
            Pattern.compile("[^\\s'\",;<>()]+@[^\\s'\",;<>()]+\\w"),
            Pattern.compile("[a-z]{2}\\d{12,}|\\d{8,}"),
            Pattern.compile("https?://[^\\s'\",;<>()]+"));

    private Contradiction() {}

    /**
     * The user named something of the same sort as one of the values, and the call carries nothing of that sort that the
     * user named.
     *
     * @param taken values of the call that stand elsewhere
     * @param all every value of the call
     */
    public static boolean in(List<String> taken, List<CallValue> all, List<String> prompts) {
        for (Pattern sort : SORTS) {
            if (taken.stream().anyMatch(value -> sort.matcher(value).find()) && overruled(sort, all, prompts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overruled(Pattern sort, List<CallValue> all, List<String> prompts) {
        boolean named = false;
        for (String prompt : prompts) {
            Matcher matcher = sort.matcher(prompt);
            while (matcher.find()) {
                named = true;
                String value = matcher.group();
                if (all.stream().anyMatch(used -> used.text().contains(value))) {
                    return false;
                }
            }
        }
        return named;
    }
}
