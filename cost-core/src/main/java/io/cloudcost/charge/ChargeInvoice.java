package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import org.jspecify.annotations.Nullable;

/**
 * Where the charge is invoiced.
 *
 * @param id the invoice; null while there is none
 * @param detailId the line of the invoice
 * @param issuer who sends the invoice
 */
public record ChargeInvoice(
        @Nullable String id,
        @Nullable String detailId,
        @Nullable String issuer) {

    /** Shared by all records that have nothing here. */
    static final ChargeInvoice NONE = new ChargeInvoice(null, null, null);

    static ChargeInvoice of(ColumnValues values) {
        ChargeInvoice group = new ChargeInvoice(
                values.text(FocusColumn.INVOICE_ID),
                values.text(FocusColumn.INVOICE_DETAIL_ID),
                values.text(FocusColumn.INVOICE_ISSUER_NAME));
        return group.equals(NONE) ? NONE : group;
    }
}
