package io.driftwarden.rules;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.text.TextPattern;
import io.driftwarden.engine.text.TextScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Loads rule packs. */
public final class RulePacks {
    private static final String VERSION = "0.1.0";
    private static final String ROOT = "/io/driftwarden/rules/";

    /** Text-pattern packs, by file name. */
    private static final List<String> TEXT_FILES = List.of("steering-en.yaml");

    private RulePacks() {}

    /**
     * The rules that come with Driftwarden, compiled at build time; takes about a second.
     *
     * @param disabledTags rules that carry one of these tags are left out
     */
    public static RulePack bundled(Set<String> disabledTags) {
        return pack(CompiledRules.base(), disabledTags, RulePacks::resource);
    }

    /**
     * The rules of a folder, instead of the bundled ones: {@code FAMILY/*.drl}, beside each the metadata
     * {@code FAMILY/ID.yaml} of its rules. Compiles them, which takes seconds.
     *
     * @throws InvalidRulesException if one does not compile, or has no metadata
     */
    public static RulePack folder(Path folder, Set<String> disabledTags) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.driftwarden", "rules-folder", digest(folder));
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        files.writeKModuleXML(resource("/META-INF/kmodule.xml"));
        for (Path drl : drlFiles(folder)) {
            String name = "src/main/resources" + ROOT
                    + folder.relativize(drl).toString().replace('\\', '/');
            files.write(name, read(drl));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            Message first = errors.get(0);
            throw new InvalidRulesException(first.getPath() + ":" + first.getLine() + ": " + first.getText());
        }
        KieBase base = services.newKieContainer(id).getKieBase();
        return pack(base, disabledTags, name -> read(folder.resolve(name.substring(ROOT.length()))));
    }

    private static RulePack pack(KieBase base, Set<String> disabledTags, Function<String, byte[]> content) {
        Set<String> ids = new TreeSet<>();
        base.getKiePackages().forEach(pack -> pack.getRules().forEach(rule -> ids.add(rule.getName())));
        Hasher hash = Hashing.sha256().newHasher();
        Map<String, Rule> rules = new TreeMap<>();
        for (String id : ids) {
            String folder = ROOT + family(id) + '/';
            byte[] yaml = content.apply(folder + id + ".yaml");
            rules.put(id, RuleMetadata.read(id + ".yaml", yaml));
            hash.putBytes(yaml).putBytes(content.apply(folder + family(id) + ".drl"));
        }
        List<TextPattern> patterns = new ArrayList<>();
        for (String file : TEXT_FILES) {
            byte[] yaml = content.apply(ROOT + "text/" + file);
            hash.putBytes(yaml);
            patterns.addAll(TextPatterns.read(file, yaml).compiled());
        }
        Ruleset ruleset = new Ruleset(VERSION, hash.hash().toString(), rules, disabledTags);
        return new RulePack(base, ruleset, new TextScanner(patterns));
    }

    private static String family(String id) {
        String[] parts = id.split("-", -1);
        if (parts.length != 3) {
            throw new InvalidRulesException("Rule \"" + id + "\": a rule is named by its id, such as DW-DST-001");
        }
        return parts[1].toLowerCase(Locale.ROOT);
    }

    private static byte[] resource(String name) {
        try (InputStream in = RulePacks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidRulesException("The rules jar has no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidRulesException("Cannot read " + file, e);
        }
    }

    private static List<Path> drlFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new InvalidRulesException("Cannot read the rules folder " + folder, e);
        }
    }

    private static String digest(Path folder) {
        Hasher hash = Hashing.sha256().newHasher();
        for (Path drl : drlFiles(folder)) {
            hash.putString(drl.toString(), StandardCharsets.UTF_8).putBytes(read(drl));
        }
        return hash.hash().toString().substring(0, 16);
    }
}
