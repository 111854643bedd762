package io.cloudcost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VersionsTest {
    static List<String> published() {
        return House.MODULES.stream().filter(House::published).toList();
    }

    @ParameterizedTest
    @MethodSource("published")
    void theBomNamesEveryPublishedModuleWithItsVersion(String module) {
        assertThat(House.pom("cost-bom").managedVersion(module))
                .contains(House.pom(module).version());
    }

    @Test
    void theParentImportsTheBomThatIsBuiltWithIt() {
        assertThat(House.pom(".").property("cost-bom.version"))
                .contains(House.pom("cost-bom").version());
    }

    @Test
    void theBomHasNoParentSoThatItLeaksNoOtherVersion() {
        assertThat(House.pom("cost-bom")
                        .project()
                        .getElementsByTagName("parent")
                        .getLength())
                .isZero();
    }
}
