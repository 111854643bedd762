package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Costs and unit prices in the currency of the price list, where that is not the billing currency.
 *
 * @param currency the currency of the price list; null only if all the rest is
 * @param effectiveCost the effective cost
 * @param listUnitPrice public price of one pricing unit
 * @param contractedUnitPrice negotiated price of one pricing unit
 */
public record ChargePricingCurrency(
        @Nullable String currency,
        @Nullable Money effectiveCost,
        @Nullable Money listUnitPrice,
        @Nullable Money contractedUnitPrice) {

    /** Shared by all records that have nothing here. */
    static final ChargePricingCurrency NONE = new ChargePricingCurrency(null, null, null, null);

    static ChargePricingCurrency of(ColumnValues values) {
        ChargePricingCurrency group = new ChargePricingCurrency(
                values.text(FocusColumn.PRICING_CURRENCY),
                values.pricingMoney(FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST),
                values.pricingMoney(FocusColumn.PRICING_CURRENCY_LIST_UNIT_PRICE),
                values.pricingMoney(FocusColumn.PRICING_CURRENCY_CONTRACTED_UNIT_PRICE));
        return group.equals(NONE) ? NONE : group;
    }
}
