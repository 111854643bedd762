package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which commitment covers the charge, or is paid by it.
 *
 * @param id the commitment
 * @param name its display name
 * @param category whether money or usage was committed to
 * @param type the provider's word for its kind
 * @param status whether the charge is for the used or the unused part
 * @param quantity how much was bought, used or left unused; exact and canonical
 * @param unit the unit of the quantity
 * @param contractApplied contract commitments that the charge counts towards, a JSON object as text
 * @param eligibility programs that the charge could fall under, a JSON object as text
 */
public record ChargeCommitment(
        @Nullable String id,
        @Nullable String name,
        @Nullable CommitmentDiscountCategory category,
        @Nullable String type,
        @Nullable CommitmentDiscountStatus status,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String contractApplied,
        @Nullable String eligibility) {

    /** Shared by all records that have nothing here. */
    static final ChargeCommitment NONE = new ChargeCommitment(null, null, null, null, null, null, null, null, null);

    static ChargeCommitment of(ColumnValues values) {
        ChargeCommitment group = new ChargeCommitment(
                values.text(FocusColumn.COMMITMENT_DISCOUNT_ID),
                values.text(FocusColumn.COMMITMENT_DISCOUNT_NAME),
                values.choice(FocusColumn.COMMITMENT_DISCOUNT_CATEGORY, CommitmentDiscountCategory.class),
                values.text(FocusColumn.COMMITMENT_DISCOUNT_TYPE),
                values.choice(FocusColumn.COMMITMENT_DISCOUNT_STATUS, CommitmentDiscountStatus.class),
                values.number(FocusColumn.COMMITMENT_DISCOUNT_QUANTITY),
                values.text(FocusColumn.COMMITMENT_DISCOUNT_UNIT),
                values.text(FocusColumn.CONTRACT_APPLIED),
                values.text(FocusColumn.COMMITMENT_PROGRAM_ELIGIBILITY_DETAILS));
        return group.equals(NONE) ? NONE : group;
    }
}
