package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What it costs, all in the billing currency. Only the billed cost is always known; a cost that is null is unknown and not 0.
 *
 * @param billed what is invoiced
 * @param effective with upfront payments spread over what they cover
 * @param list at public prices, before any discount
 * @param contracted at negotiated prices, before commitments
 */
public record ChargeCosts(
        Money billed,
        @Nullable Money effective,
        @Nullable Money list,
        @Nullable Money contracted) {

    static ChargeCosts of(ColumnValues values) {
        return new ChargeCosts(
                ColumnValues.required(values.money(FocusColumn.BILLED_COST)),
                values.money(FocusColumn.EFFECTIVE_COST),
                values.money(FocusColumn.LIST_COST),
                values.money(FocusColumn.CONTRACTED_COST));
    }
}
