package io.cloudcost.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.FocusColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelledTest {

    static List<Arguments> lists() {
        return List.of(
                list(
                        FocusColumn.CAPACITY_RESERVATION_STATUS,
                        CapacityReservationStatus::find,
                        CapacityReservationStatus.values()),
                list(FocusColumn.CHARGE_CATEGORY, ChargeCategory::find, ChargeCategory.values()),
                list(FocusColumn.CHARGE_CLASS, ChargeClass::find, ChargeClass.values()),
                list(FocusColumn.CHARGE_FREQUENCY, ChargeFrequency::find, ChargeFrequency.values()),
                list(
                        FocusColumn.COMMITMENT_DISCOUNT_CATEGORY,
                        CommitmentDiscountCategory::find,
                        CommitmentDiscountCategory.values()),
                list(
                        FocusColumn.COMMITMENT_DISCOUNT_STATUS,
                        CommitmentDiscountStatus::find,
                        CommitmentDiscountStatus.values()),
                list(FocusColumn.PRICING_CATEGORY, PricingCategory::find, PricingCategory.values()),
                list(FocusColumn.SERVICE_CATEGORY, ServiceCategory::find, ServiceCategory.values()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theConstantsAreTheAllowedValuesOfTheColumn(
            FocusColumn column, Function<String, Optional<Labelled>> find, List<Labelled> constants) {
        assertThat(constants).extracting(Labelled::label).containsExactlyElementsOf(column.allowedValues());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aConstantIsFoundByItsLabelInAnyCase(
            FocusColumn column, Function<String, Optional<Labelled>> find, List<Labelled> constants) {
        assertThat(constants).allSatisfy(constant -> {
            assertThat(find.apply(constant.label())).contains(constant);
            assertThat(find.apply(" " + constant.label().toUpperCase(java.util.Locale.ROOT) + " "))
                    .contains(constant);
        });
        assertThat(find.apply("Something else")).isEmpty();
    }

    @Test
    void everyClosedListButTheSubcategoriesIsAnEnum() {
        long choices = Arrays.stream(FocusColumn.values())
                .filter(column -> !column.allowedValues().isEmpty() && column != FocusColumn.SERVICE_SUBCATEGORY)
                .count();

        assertThat(lists()).hasSize((int) choices);
    }

    private static <E extends Labelled> Arguments list(
            FocusColumn column, Function<String, Optional<E>> find, E[] constants) {
        return Arguments.of(column, find, List.of(constants));
    }
}
