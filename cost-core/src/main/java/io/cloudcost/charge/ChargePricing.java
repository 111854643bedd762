package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much was priced and consumed, and at which unit prices. Numbers are exact and canonical.
 *
 * @param category the pricing model
 * @param quantity how many pricing units are charged
 * @param unit the unit that prices are quoted in
 * @param consumedQuantity how much was consumed, as measured
 * @param consumedUnit the unit of the consumed quantity
 * @param listUnitPrice public price of one pricing unit, in the billing currency
 * @param contractedUnitPrice negotiated price of one pricing unit, in the billing currency
 */
public record ChargePricing(
        @Nullable PricingCategory category,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal consumedQuantity,
        @Nullable String consumedUnit,
        @Nullable Money listUnitPrice,
        @Nullable Money contractedUnitPrice) {

    /** Shared by all records that have nothing here. */
    static final ChargePricing NONE = new ChargePricing(null, null, null, null, null, null, null);

    static ChargePricing of(ColumnValues values) {
        ChargePricing group = new ChargePricing(
                values.choice(FocusColumn.PRICING_CATEGORY, PricingCategory.class),
                values.number(FocusColumn.PRICING_QUANTITY),
                values.text(FocusColumn.PRICING_UNIT),
                values.number(FocusColumn.CONSUMED_QUANTITY),
                values.text(FocusColumn.CONSUMED_UNIT),
                values.money(FocusColumn.LIST_UNIT_PRICE),
                values.money(FocusColumn.CONTRACTED_UNIT_PRICE));
        return group.equals(NONE) ? NONE : group;
    }
}
