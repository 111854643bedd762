package io.cloudcost.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackagesTest {
    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(new AllButTheSpi()).should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = House.CLASSES.stream()
                .filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(toSet());
        assertThat(House.CLASSES.stream()
                        .filter(c -> !c.getSimpleName().equals("module-info"))
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.endsWith(".jmh_generated"))
                        .distinct())
                .isSubsetOf(marked);
    }

    @Test
    void aPackageLivesInOneModule() {
        Map<String, Set<String>> homes = House.CLASSES.stream()
                .filter(c -> !c.getSimpleName().equals("module-info"))
                .collect(groupingBy(
                        JavaClass::getPackageName,
                        mapping(c -> House.moduleOf(c).orElseThrow(), toSet())));
        assertThat(homes).allSatisfy((name, modules) -> assertThat(modules).hasSize(1));
    }

    @Test
    void nobodyUsesWhatAnotherModuleHides() {
        assertThat(House.CLASSES.stream()
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(PackagesTest::usesHidden)
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** Measurements look inside on purpose: they time what is hidden, and are never published. */
    private static boolean usesHidden(Dependency dependency) {
        if (dependency.getOriginClass().getPackageName().startsWith("io.cloudcost.benchmarks")) {
            return false;
        }
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String origin = House.moduleOf(dependency.getOriginClass()).orElseThrow();
        return House.moduleOf(target)
                .filter(module -> !origin.equals(module) && !House.exportedTo(module, target.getPackageName(), origin))
                .isPresent();
    }

    /** What finds a provider and the interface that the provider implements name each other by nature; nobody else does. */
    private static final class AllButTheSpi implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.equals("io.cloudcost.spi") ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
        }

        @Override
        public String getDescription() {
            return "packages without io.cloudcost.spi";
        }
    }
}
