package io.driftwarden.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules as the build compiled them. They are taken straight from the classes that the KIE plugin lists: a KIE
 * container would find them only in a jar with its POM inside, and takes longer.
 */
final class CompiledRules {
    private static final String LIST = "/META-INF/kie/io.driftwarden/driftwarden-rules/drools-model";
    private static final String VERSION_PREFIX = "Drools-Model-Version:";

    private CompiledRules() {}

    static KieBase base() {
        List<Model> models = new ArrayList<>();
        for (String name : names()) {
            try {
                models.add(Class.forName(name, true, CompiledRules.class.getClassLoader())
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            } catch (ReflectiveOperationException e) {
                throw new InvalidRulesException("The compiled rules " + name + " cannot be loaded", e);
            }
        }
        return KieBaseBuilder.createKieBaseFromModel(models);
    }

    private static List<String> names() {
        try (InputStream in = CompiledRules.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new InvalidRulesException("The rules jar has no " + LIST);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(VERSION_PREFIX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
