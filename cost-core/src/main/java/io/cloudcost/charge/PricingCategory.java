package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Optional;

/** The pricing model that applied. */
public enum PricingCategory implements Labelled {
    /** The agreed price, without any commitment. */
    STANDARD,
    /** A price that the provider may change at any time, as for spot machines. */
    DYNAMIC,
    /** A price reduced by a commitment. */
    COMMITTED,
    /** Any other model. */
    OTHER;

    private final String label = Labels.of(FocusColumn.PRICING_CATEGORY, name());

    @Override
    public String label() {
        return label;
    }

    /** The constant with this label, in any case. */
    public static Optional<PricingCategory> find(String label) {
        return Labels.find(PricingCategory.class, label);
    }
}
