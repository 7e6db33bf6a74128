package org.pueankru.bot;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packagesOf = BotApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule onlyTheLineAdapterKnowsTheSdk =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.pueankru.bot.line..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.linecorp..");

    @ArchTest
    static final ArchRule searchSpeaksOurLanguageNotLucenes =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule timeComesFromTheOneClock =
            noClasses()
                    .should(callMethod(Instant.class, "now"))
                    .orShould(callMethod(LocalDate.class, "now"))
                    .orShould(callMethod(LocalDateTime.class, "now"))
                    .orShould(callMethod(OffsetDateTime.class, "now"))
                    .orShould(callMethod(ZonedDateTime.class, "now"))
                    .orShould(callMethod(System.class, "currentTimeMillis"))
                    .because("a rehearsal shifts the clock, and tests move it");

    @ArchTest
    static final ArchRule onlyOperatorsCommandsPrint =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.pueankru.bot.admin..")
                    .should()
                    .accessField(System.class, "out")
                    .because("the service logs");

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule controllersAreAtTheEdge =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .resideInAnyPackage(
                            "org.pueankru.bot.webhook..",
                            "org.pueankru.bot.api..",
                            "org.pueankru.bot.console..",
                            "org.pueankru.bot.search..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theRootHoldsOnlyTheApplication =
            classes()
                    .that()
                    .resideInAPackage("org.pueankru.bot")
                    .should()
                    .haveSimpleName("BotApplication")
                    .orShould()
                    .haveSimpleName("package-info");
}
