package io.driftwarden.rules;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.text.TextPattern;
import io.driftwarden.engine.text.TextScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final String SOURCES = "src/main/resources/io/driftwarden/rules/";
    private static final String MODULE = "/META-INF/kmodule.xml";

    private RulePacks() {}

    /**
     * The rules that come with Driftwarden, compiled at build time; takes about a second.
     *
     * @param disabledTags rules that carry one of these tags are left out
     */
    public static RulePack bundled(Set<String> disabledTags) {
        return pack(CompiledRules.base(), disabledTags, new BundledSource());
    }

    /**
     * The rules of a folder, instead of the bundled ones: {@code FAMILY/*.drl}, beside each the metadata
     * {@code FAMILY/ID.yaml} of its rules, and text patterns {@code text/*.yaml}. Compiles them, which takes seconds.
     *
     * @throws InvalidRulesException if one does not compile, or has no metadata, or there is none
     */
    public static RulePack folder(Path folder, Set<String> disabledTags) {
        FolderSource source = new FolderSource(folder);
        if (source.drl().isEmpty()) {
            throw new InvalidRulesException(
                    "The rules folder " + folder + " holds no FAMILY/*.drl file: name the folder above the families");
        }
        return pack(compiled(source), disabledTags, source);
    }

    private static KieBase compiled(FolderSource source) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.driftwarden", "rules-folder", source.digest());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        files.writeKModuleXML(new BundledSource().read(MODULE));
        source.drl().forEach(name -> files.write(SOURCES + name, source.read(name)));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            Message first = errors.get(0);
            throw new InvalidRulesException(first.getPath() + ":" + first.getLine() + ": " + first.getText());
        }
        return services.newKieContainer(id).getKieBase();
    }

    private static RulePack pack(KieBase base, Set<String> disabledTags, PackSource source) {
        Set<String> ids = new TreeSet<>();
        base.getKiePackages().forEach(pack -> pack.getRules().forEach(rule -> ids.add(rule.getName())));
        Hasher hash = Hashing.sha256().newHasher();
        Map<String, Rule> rules = new TreeMap<>();
        for (String id : ids) {
            String family = family(id);
            byte[] yaml = source.read(family + '/' + id + ".yaml");
            rules.put(id, RuleMetadata.read(id + ".yaml", yaml));
            hash.putBytes(yaml).putBytes(source.read(family + '/' + family + ".drl"));
        }
        List<TextPattern> patterns = new ArrayList<>();
        for (String file : source.textPatterns()) {
            byte[] yaml = source.read(file);
            hash.putBytes(yaml);
            patterns.addAll(TextPatterns.read(file, yaml).compiled(file, yaml));
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
}
