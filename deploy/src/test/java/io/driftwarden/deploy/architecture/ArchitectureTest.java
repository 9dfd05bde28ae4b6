package io.driftwarden.deploy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, and what each of them must not know. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.driftwarden");

    @Test
    void allModulesAreSeen() {
        for (String root : List.of("contract", "publisher", "gateway", "engine", "rules", "topology", "deploy")) {
            assertThat(CLASSES.stream()).as(root).anyMatch(type -> type.getPackageName()
                    .startsWith("io.driftwarden." + root));
        }
    }

    @Test
    void modulesKnowOnlyThoseBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("contract")
                .definedBy("io.driftwarden.contract..")
                .layer("publisher")
                .definedBy("io.driftwarden.publisher..")
                .layer("gateway")
                .definedBy("io.driftwarden.gateway..")
                .layer("engine")
                .definedBy("io.driftwarden.engine..")
                .layer("rules")
                .definedBy("io.driftwarden.rules..")
                .layer("topology")
                .definedBy("io.driftwarden.topology..")
                .layer("deploy")
                .definedBy("io.driftwarden.deploy..")
                .whereLayer("deploy")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("topology")
                .mayOnlyBeAccessedByLayers("deploy")
                .whereLayer("gateway")
                .mayOnlyBeAccessedByLayers("deploy")
                .whereLayer("publisher")
                .mayOnlyBeAccessedByLayers("gateway", "deploy")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("topology", "deploy")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("rules", "topology", "deploy")
                .check(CLASSES);
    }

    @Test
    void theEngineIsAPureFunction() {
        noClasses()
                .that()
                .resideInAPackage("io.driftwarden.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.confluent..",
                        "com.linecorp.armeria..",
                        "java.net.http..",
                        "java.nio.channels..",
                        "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class, File.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void onlyTheJudgeAndTheRulesSeeDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.driftwarden.engine.judge..", "io.driftwarden.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void thePublisherStaysLight() {
        noClasses()
                .that()
                .resideInAnyPackage("io.driftwarden.publisher..", "io.driftwarden.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.streams..", "com.linecorp.armeria..", "org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.driftwarden.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
