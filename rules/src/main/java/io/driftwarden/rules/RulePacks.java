package io.driftwarden.rules;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.text.TextPattern;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.rules.PackSource.TextFile;
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
import org.kie.api.definition.KiePackage;

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
        Map<String, byte[]> drl = new TreeMap<>();
        source.drl().forEach(name -> drl.put(name, source.read(name)));
        return pack(compiled(drl), disabledTags, source);
    }

    /**
     * The bundled rules and those of folders: text patterns {@code text/*.yaml}, families of rules as {@link #folder} has
     * them, or both. Families are compiled with the bundled ones, which takes seconds; text patterns take no time.
     *
     * @throws InvalidRulesException if a folder holds neither, or what it holds cannot be used
     */
    public static RulePack bundledWith(List<Path> added, Set<String> disabledTags) {
        BundledSource bundled = new BundledSource();
        List<FolderSource> folders = added.stream().map(FolderSource::new).toList();
        KieBase base = CompiledRules.base();
        Map<String, byte[]> drl = new TreeMap<>();
        for (KiePackage pack : base.getKiePackages()) {
            if (!pack.getRules().isEmpty()) {
                String family = pack.getName().substring(pack.getName().lastIndexOf('.') + 1);
                drl.put(family + '/' + family + ".drl", bundled.read(family + '/' + family + ".drl"));
            }
        }
        int before = drl.size();
        for (FolderSource folder : folders) {
            if (folder.drl().isEmpty() && folder.textFiles().isEmpty()) {
                throw new InvalidRulesException("The rules folder " + folder.folder()
                        + " holds neither text/*.yaml nor FAMILY/*.drl: name the folder above them");
            }
            for (String name : folder.drl()) {
                if (drl.putIfAbsent(name, folder.read(name)) != null) {
                    throw new InvalidRulesException(
                            folder.folder().resolve(name) + ": there is such a family already; give it another name");
                }
            }
        }
        return pack(drl.size() == before ? base : compiled(drl), disabledTags, new LayeredSource(bundled, folders));
    }

    private static KieBase compiled(Map<String, byte[]> drl) {
        KieServices services = KieServices.get();
        Hasher hash = Hashing.sha256().newHasher();
        drl.forEach((name, source) -> hash.putUnencodedChars(name).putBytes(source));
        ReleaseId id = services.newReleaseId(
                "io.driftwarden", "rules-folder", hash.hash().toString());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        files.writeKModuleXML(new BundledSource().read(MODULE));
        drl.forEach((name, source) -> files.write(SOURCES + name, source));
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
        for (TextFile file : source.textFiles()) {
            hash.putBytes(file.yaml());
            patterns.addAll(TextPatterns.read(file.name(), file.yaml()).compiled(file.name(), file.yaml()));
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
