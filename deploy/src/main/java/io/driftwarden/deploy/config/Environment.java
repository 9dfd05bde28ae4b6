package io.driftwarden.deploy.config;

import io.driftwarden.deploy.console.UserError;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills <code>${env:NAME}</code> from the environment. */
record Environment(Map<String, String> variables) {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    Environment {
        variables = Map.copyOf(variables);
    }

    /** @param place where the text stands, for the error */
    String expand(String text, String place) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (matcher.find()) {
            String value = variables.get(matcher.group(1));
            if (value == null) {
                throw new UserError(place + ": the environment variable " + matcher.group(1) + " is not set");
            }
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(expanded).toString();
    }
}
