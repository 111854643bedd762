package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Optional;

/** What a commitment commits to. */
public enum CommitmentDiscountCategory implements Labelled {
    /** An amount of money. */
    SPEND,
    /** An amount of use. */
    USAGE;

    private final String label = Labels.of(FocusColumn.COMMITMENT_DISCOUNT_CATEGORY, name());

    @Override
    public String label() {
        return label;
    }

    /** The constant with this label, in any case. */
    public static Optional<CommitmentDiscountCategory> find(String label) {
        return Labels.find(CommitmentDiscountCategory.class, label);
    }
}
