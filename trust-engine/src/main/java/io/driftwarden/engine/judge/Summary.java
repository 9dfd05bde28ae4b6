package io.driftwarden.engine.judge;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/** Fills a rule's summary sentence with the values that it compared. */
final class Summary {
    private Summary() {}

    /** The template with each {@code {name}} replaced by that value; a name without a value stays as it is. */
    static String of(String template, List<EvidenceValue> values) {
        StringBuilder text = new StringBuilder(template.length() + 64);
        int from = 0;
        while (true) {
            int open = template.indexOf('{', from);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                return text.append(template, from, template.length()).toString();
            }
            text.append(template, from, open);
            String name = template.substring(open + 1, close);
            text.append(values.stream()
                    .filter(value -> value.name().equals(name))
                    .map(EvidenceValue::value)
                    .findFirst()
                    .orElse('{' + name + '}'));
            from = close + 1;
        }
    }
}
