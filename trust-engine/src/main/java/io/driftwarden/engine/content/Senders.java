package io.driftwarden.engine.content;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.driftwarden.engine.language.PlacedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Who wrote the messages of an output, by the fields that say so. */
final class Senders {
    private static final int MAX_SENDERS = 32;
    private static final String NAMES = "(?:from|sender|reply[_-]?to|author|organi[sz]er|requester)";
    private static final String MAILBOX = "([^\\s'\",;:<>()]+@[^\\s'\",;<>()]+\\w)";
    private static final Pattern FIELD = Pattern.compile("(?i)\\b" + NAMES + "(?:[._]\\w+)?(?:\\[\\])?$");
    private static final Pattern VALUE = Pattern.compile(MAILBOX);
    private static final Pattern LINE =
            Pattern.compile("(?im)^[\\s'\"{*-]*" + NAMES + "['\"*]*\\s*[:=][^\\n@]{0,60}?" + MAILBOX);

    private Senders() {}

    /** Their mailboxes, lower-cased. */
    static Set<String> in(List<PlacedText> texts) {
        Set<String> senders = new TreeSet<>();
        for (PlacedText text : texts) {
            boolean field = FIELD.matcher(text.path()).find();
            Matcher matcher = (field ? VALUE : LINE).matcher(text.text());
            while (senders.size() < MAX_SENDERS && matcher.find()) {
                senders.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return senders;
    }
}
