package io.cloudcost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleTableTest {
    static List<String> modules() {
        return House.MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleHasItsRow(String module) {
        assertThat(ModuleTable.row(module))
                .as("ModuleTable says nothing of %s", module)
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aPomDeclaresOnlyWhatItsRowAllows(String module) {
        ModuleTable.Row row = ModuleTable.row(module).orElseThrow();
        assertThat(House.pom(module).dependencies())
                .filteredOn(d -> !d.scope().equals("test"))
                .allMatch(row::allows);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void mainCodeUsesOnlyTheModulesThatItsRowAllows(String module) {
        Set<String> allowed = ModuleTable.row(module).orElseThrow().ours();
        assertThat(House.CLASSES.stream()
                        .filter(c -> isIn(c, module))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> isForbidden(d, module, allowed))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    private static boolean isForbidden(Dependency dependency, String module, Set<String> allowed) {
        return House.moduleOf(dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.equals(module) && !allowed.contains(target))
                .isPresent();
    }

    private static boolean isIn(JavaClass type, String module) {
        return House.moduleOf(type).filter(module::equals).isPresent();
    }
}
