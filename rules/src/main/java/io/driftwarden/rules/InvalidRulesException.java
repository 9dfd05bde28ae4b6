package io.driftwarden.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;

/** A rule, its metadata or a pack cannot be used; the message names the place and what is wrong. */
public final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRulesException(String message, Throwable cause) {
        super(message, cause);
    }

    InvalidRulesException(String message) {
        super(message);
    }

    /** What is wrong in a file of YAML, with its line where that is known. */
    static InvalidRulesException at(String file, byte[] yaml, IOException cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new InvalidRulesException(
                    file + ":" + YamlLines.of(yaml, unknown.getPropertyName() + ":") + ": unknown key \""
                            + unknown.getPropertyName() + "\"",
                    cause);
        }
        if (cause instanceof JsonProcessingException parsing && parsing.getLocation() != null) {
            return new InvalidRulesException(
                    file + ":" + parsing.getLocation().getLineNr() + ": " + parsing.getOriginalMessage(), cause);
        }
        return new InvalidRulesException(file + ": " + cause.getMessage(), cause);
    }
}
