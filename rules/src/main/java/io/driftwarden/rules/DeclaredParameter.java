package io.driftwarden.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.driftwarden.engine.rule.Parameter;
import java.util.Locale;

/** A parameter as a metadata file declares it, under its name; every key required. */
record DeclaredParameter(String meaning, String unit, String preset, String least, String most) {
    @JsonCreator
    static DeclaredParameter of(
            @JsonProperty(value = "meaning", required = true) String meaning,
            @JsonProperty(value = "unit", required = true) String unit,
            @JsonProperty(value = "default", required = true) String preset,
            @JsonProperty(value = "min", required = true) String least,
            @JsonProperty(value = "max", required = true) String most) {
        return new DeclaredParameter(meaning, unit, preset, least, most);
    }

    Parameter named(String name) {
        return Parameter.of(name, meaning, Parameter.Unit.valueOf(unit.toUpperCase(Locale.ROOT)), preset, least, most);
    }
}
