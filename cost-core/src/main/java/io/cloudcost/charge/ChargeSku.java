package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import org.jspecify.annotations.Nullable;

/**
 * Which item of the price list.
 *
 * @param id the item, whatever its price
 * @param priceId the price of the item that applied
 * @param meter what is measured to charge it
 * @param priceDetails properties that bear on the price, a JSON object as text
 */
public record ChargeSku(
        @Nullable String id,
        @Nullable String priceId,
        @Nullable String meter,
        @Nullable String priceDetails) {

    /** Shared by all records that have nothing here. */
    static final ChargeSku NONE = new ChargeSku(null, null, null, null);

    static ChargeSku of(ColumnValues values) {
        ChargeSku group = new ChargeSku(
                values.text(FocusColumn.SKU_ID),
                values.text(FocusColumn.SKU_PRICE_ID),
                values.text(FocusColumn.SKU_METER),
                values.text(FocusColumn.SKU_PRICE_DETAILS));
        return group.equals(NONE) ? NONE : group;
    }
}
