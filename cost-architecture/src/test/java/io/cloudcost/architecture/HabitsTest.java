package io.cloudcost.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final Set<String> PROGRAMS = Set.of("cost-benchmarks", "cost-cli", "cost-examples");
    private static final DescribedPredicate<JavaClass> IN_LIBRARIES = describe(
            "are in a library and are no program themselves",
            c -> House.moduleOf(c).filter(m -> !PROGRAMS.contains(m)).isPresent()
                    && c.tryGetMethod("main", String[].class).isEmpty());

    @Test
    void librariesDoNotPrint() {
        noClasses().that(IN_LIBRARIES).should(ACCESS_STANDARD_STREAMS).check(House.CLASSES);
    }

    @Test
    void everybodyLogsToTheSameInterface() {
        noClasses().should(USE_JAVA_UTIL_LOGGING).check(House.CLASSES);
    }
}
