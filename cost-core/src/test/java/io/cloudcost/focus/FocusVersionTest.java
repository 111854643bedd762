package io.cloudcost.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FocusVersionTest {

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void aLabelIsReadBack(FocusVersion version) {
        assertThat(version.label()).matches("1\\.[0-4]");
        assertThat(FocusVersion.parse(version.label())).isEqualTo(version);
        assertThat(FocusVersion.parse(" v" + version.label() + " ")).isEqualTo(version);
    }

    @Test
    void versionsAreOrdered() {
        assertThat(FocusVersion.values()).isSorted();
        assertThat(FocusVersion.V1_0.isBefore(FocusVersion.V1_1)).isTrue();
        assertThat(FocusVersion.V1_1.isBefore(FocusVersion.V1_1)).isFalse();
        assertThat(FocusVersion.LATEST).isEqualTo(FocusVersion.V1_4);
    }

    @Test
    void anUnknownLabelNamesTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FocusVersion.parse("2.0"))
                .withMessage("Unknown FOCUS version '2.0': use one of 1.0, 1.1, 1.2, 1.3, 1.4.");
    }
}
