package org.pueankru.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = MediaIndex.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_API_KNOWS_NO_LUCENE =
            noClasses()
                    .that()
                    .resideInAPackage("org.pueankru.index")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.lucene..", "tools.jackson..", "picocli..");

    @ArchTest
    static final ArchRule ONLY_HIDDEN_PACKAGES_USE_LUCENE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..analysis..", "..schema..", "..query..", "..store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule NOTHING_INSIDE_KNOWS_THE_COMMAND_LINE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..cli..");

    @ArchTest
    static final ArchRule READING_FILES_AND_QUERIES_NEEDS_NO_INDEX =
            noClasses()
                    .that()
                    .resideInAnyPackage("..analysis..", "..query..", "..catalogue..", "..schema..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..store..");
}
