package io.cloudcost.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionTest {

    @Test
    void theThreeKindsAreTold() {
        assertThat(Dimension.parse("ServiceName")).isEqualTo(Dimension.of(FocusColumn.SERVICE_NAME));
        assertThat(Dimension.parse("tag:env")).isEqualTo(Dimension.tag("env"));
        assertThat(Dimension.parse("x_Discounts")).isEqualTo(new Dimension.Extension("x_Discounts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ServiceName",
                "BillingPeriodStart",
                "tag:env",
                "tag:aws:createdBy",
                "tag: a b ",
                "tag:x_a",
                "x_a.b-c"
            })
    void theTextFormIsReadBack(String text) {
        assertThat(Dimension.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @EnumSource(FocusColumn.class)
    void aColumnIsADimensionUnlessItIsSummedOrJson(FocusColumn column) {
        if (column.type() == FocusType.STRING || column.type() == FocusType.DATE_TIME) {
            assertThat(Dimension.parse(column.columnName())).isEqualTo(Dimension.of(column));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Dimension.parse(column.columnName()))
                    .withMessageStartingWith(column.columnName());
        }
    }

    @Test
    void columnNamesAreReadInAnyCase() {
        assertThat(Dimension.parse(" servicename ")).hasToString("ServiceName");
    }

    @Test
    void tagKeysAndExtensionsKeepTheirCase() {
        assertThat(Dimension.parse("tag:Env")).isNotEqualTo(Dimension.parse("tag:env"));
        assertThat(Dimension.parse("x_A")).isNotEqualTo(Dimension.parse("x_a"));
    }

    @Test
    void anUnknownNameIsToldWithSimilarOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.parse("RegionCode"))
                .withMessage("Unknown dimension 'RegionCode': write a FOCUS column such as RegionId, RegionName,"
                        + " or tag:<key>, or x_<name>.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.parse("team"))
                .withMessageContaining("such as ServiceName, or tag:<key>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tag:", "tag:  ", "x_", "x_a b", "X_Discounts", "BilledCost", "Tags"})
    void whatIsNoDimensionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Dimension.parse(text));
    }
}
