package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import org.jspecify.annotations.Nullable;

/**
 * Who pays: the account that gets the invoice, and the account, project or subscription below it.
 *
 * @param billingAccountId the account that gets the invoice
 * @param billingAccountName its display name
 * @param billingAccountType the provider's word for its kind
 * @param subAccountId the account, project or subscription below it
 * @param subAccountName its display name
 * @param subAccountType the provider's word for its kind
 */
public record ChargeAccount(
        @Nullable String billingAccountId,
        @Nullable String billingAccountName,
        @Nullable String billingAccountType,
        @Nullable String subAccountId,
        @Nullable String subAccountName,
        @Nullable String subAccountType) {

    /** Shared by all records that have nothing here. */
    static final ChargeAccount NONE = new ChargeAccount(null, null, null, null, null, null);

    static ChargeAccount of(ColumnValues values) {
        ChargeAccount group = new ChargeAccount(
                values.text(FocusColumn.BILLING_ACCOUNT_ID),
                values.text(FocusColumn.BILLING_ACCOUNT_NAME),
                values.text(FocusColumn.BILLING_ACCOUNT_TYPE),
                values.text(FocusColumn.SUB_ACCOUNT_ID),
                values.text(FocusColumn.SUB_ACCOUNT_NAME),
                values.text(FocusColumn.SUB_ACCOUNT_TYPE));
        return group.equals(NONE) ? NONE : group;
    }
}
