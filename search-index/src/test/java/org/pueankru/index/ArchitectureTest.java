package org.pueankru.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackagesOf(MediaIndex.class);

    @Test
    void theApiKnowsNoLucene() {
        noClasses()
                .that()
                .resideInAPackage("org.pueankru.index")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..", "tools.jackson..", "picocli..")
                .check(CODE);
    }

    @Test
    void onlyHiddenPackagesUseLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..analysis..", "..schema..", "..query..", "..store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CODE);
    }

    @Test
    void nothingInsideKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..cli..")
                .check(CODE);
    }

    @Test
    void readingFilesAndQueriesNeedsNoIndex() {
        noClasses()
                .that()
                .resideInAnyPackage("..analysis..", "..query..", "..catalogue..", "..schema..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..store..")
                .check(CODE);
    }
}
