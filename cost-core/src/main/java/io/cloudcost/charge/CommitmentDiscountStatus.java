package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Optional;

/** Which part of a commitment the charge is for. */
public enum CommitmentDiscountStatus implements Labelled {
    /** The part that covered something. */
    USED,
    /** The part that nobody used. */
    UNUSED;

    private final String label = Labels.of(FocusColumn.COMMITMENT_DISCOUNT_STATUS, name());

    @Override
    public String label() {
        return label;
    }

    /** The constant with this label, in any case. */
    public static Optional<CommitmentDiscountStatus> find(String label) {
        return Labels.find(CommitmentDiscountStatus.class, label);
    }
}
