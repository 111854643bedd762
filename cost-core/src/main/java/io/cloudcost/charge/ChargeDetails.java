package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import org.jspecify.annotations.Nullable;

/**
 * What kind of charge it is.
 *
 * @param category usage, purchase, tax, credit or adjustment
 * @param chargeClass set if it corrects a closed billing period
 * @param description what it is for, in the provider's words
 * @param frequency how often it comes
 */
public record ChargeDetails(
        ChargeCategory category,
        @Nullable ChargeClass chargeClass,
        @Nullable String description,
        @Nullable ChargeFrequency frequency) {

    static ChargeDetails of(ColumnValues values) {
        return new ChargeDetails(
                ColumnValues.required(values.choice(FocusColumn.CHARGE_CATEGORY, ChargeCategory.class)),
                values.choice(FocusColumn.CHARGE_CLASS, ChargeClass.class),
                values.text(FocusColumn.CHARGE_DESCRIPTION),
                values.choice(FocusColumn.CHARGE_FREQUENCY, ChargeFrequency.class));
    }
}
