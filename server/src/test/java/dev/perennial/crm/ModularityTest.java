package dev.perennial.crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.perennial.engine.refusal.Refusal;
import dev.perennial.engine.verb.VerbHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: what may see what. */
class ModularityTest {

    /** The suites in the order of their floors; none may see one that comes later. */
    private static final Map<String, Set<String>> SEES = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("parties", Set.of("platform")),
            Map.entry("products", Set.of("platform", "parties")),
            Map.entry("orders", Set.of("platform", "parties", "products")),
            Map.entry("interactions", Set.of("platform", "parties")),
            Map.entry("contactcentre", Set.of("platform", "parties", "products", "orders", "interactions")),
            Map.entry("fulfilment", Set.of("platform", "parties", "products", "orders")),
            Map.entry("finance", Set.of("platform", "parties", "products", "orders")),
            Map.entry("service", Set.of("platform", "parties", "products", "orders", "interactions", "fulfilment", "finance")),
            Map.entry("connectors", Set.of("platform", "parties", "products", "orders")),
            Map.entry("sample", Set.of("platform", "parties", "products", "orders")));

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.perennial.crm", "dev.perennial.engine");

    @Test
    void suitesSeeOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Perennial.class).verify();
    }

    @Test
    void everySuiteHasItsPlaceInTheFloorPlan() {
        assertThat(ApplicationModules.of(Perennial.class).stream().map(module -> module.getIdentifier().toString())).containsExactlyInAnyOrderElementsOf(SEES.keySet());
    }

    @Test
    void noSuiteWidensWhatTheFloorPlanAllows() {
        var wider = new TreeMap<String, Set<String>>();
        ApplicationModules.of(Perennial.class).stream().filter(module -> SEES.containsKey(module.getIdentifier().toString())).forEach(module -> {
            var seen = new TreeSet<String>();
            module.getDirectDependencies(ApplicationModules.of(Perennial.class)).stream().forEach(seesOther -> seen.add(seesOther.getTargetModule().getIdentifier().toString()));
            seen.removeAll(SEES.get(module.getIdentifier().toString()));
            if (!seen.isEmpty()) wider.put(module.getIdentifier().toString(), seen);
        });

        assertThat(wider).isEmpty();
    }

    @Test
    void theEngineSeesNoSuite() {
        noClasses().that().resideInAPackage("dev.perennial.engine..").should().dependOnClassesThat().resideInAPackage("dev.perennial.crm..").check(HOUSE);
    }

    @Test
    void onlyTheClocksTellTheTime() {
        noClasses().that().resideOutsideOfPackages("..platform.database..", "..platform.clock..").should().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now").check(HOUSE);
    }

    @Test
    void partsAreGivenToTheConstructorAndNeverInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(HOUSE);
    }

    @Test
    void everyRefusalIsOneOfTheEnumOfItsSuite() {
        classes().that().implement(Refusal.class).should().beEnums().check(HOUSE);
    }

    @Test
    void verbHandlersStayInsideTheirSuite() {
        classes().that().implement(VerbHandler.class).should().notBePublic().allowEmptyShould(true).check(HOUSE);
    }
}
