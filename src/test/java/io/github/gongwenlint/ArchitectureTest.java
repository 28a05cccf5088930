package io.github.gongwenlint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Proves that the packages use each other only downwards. */
class ArchitectureTest {
  private static final String ROOT = "io.github.gongwenlint";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void arrowsPointDownwards() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text")
        .definedBy(ROOT + ".text..")
        .layer("document")
        .definedBy(ROOT + ".document..")
        .layer("reader")
        .definedBy(ROOT + ".reader..")
        .layer("dictionary")
        .definedBy(ROOT + ".dictionary..")
        .layer("rule")
        .definedBy(ROOT + ".rule..")
        .layer("check")
        .definedBy(ROOT + ".check..")
        .layer("languagetool")
        .definedBy(ROOT + ".languagetool..")
        .layer("config")
        .definedBy(ROOT + ".config..")
        .layer("engine")
        .definedBy(ROOT + ".engine..")
        .layer("fix")
        .definedBy(ROOT + ".fix..")
        .layer("report")
        .definedBy(ROOT + ".report..")
        .layer("cli")
        .definedBy(ROOT + ".cli..")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("document")
        .mayOnlyAccessLayers("text")
        .whereLayer("reader")
        .mayOnlyAccessLayers("document", "text")
        .whereLayer("dictionary")
        .mayOnlyAccessLayers("text")
        .whereLayer("rule")
        .mayOnlyAccessLayers("document", "text")
        .whereLayer("check")
        .mayOnlyAccessLayers("rule", "dictionary", "document", "text")
        .whereLayer("languagetool")
        .mayOnlyAccessLayers("rule", "document", "text")
        .whereLayer("config")
        .mayOnlyAccessLayers("rule", "document", "text")
        .whereLayer("engine")
        .mayOnlyAccessLayers(
            "check", "languagetool", "config", "rule", "dictionary", "reader", "document", "text")
        .whereLayer("fix")
        .mayOnlyAccessLayers("rule", "reader", "document", "text")
        .whereLayer("report")
        .mayOnlyAccessLayers("rule", "document", "text")
        .check(CLASSES);
  }

  @Test
  void onlyTheLoaderOfOldFilesLeadsToTheirLibraries() {
    // Whoever names them would load six megabytes that only few files need.
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".reader.legacy..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".reader.legacy..", "org.apache.poi..", "com.rtfparserkit..")
        .check(CLASSES);
  }

  @Test
  void noPackagesGoInCircles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
