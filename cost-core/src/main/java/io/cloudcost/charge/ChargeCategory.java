package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Optional;

/** What kind of charge it is. */
public enum ChargeCategory implements Labelled {
    /** For what was consumed or provided in the charge period. */
    USAGE,
    /** For something bought: a commitment, a licence, a support plan. */
    PURCHASE,
    /** A tax or a government fee. */
    TAX,
    /** A reduction that the provider granted: a voucher, a promotion. */
    CREDIT,
    /** Anything else: rounding, a charge after the fact. */
    ADJUSTMENT;

    private final String label = Labels.of(FocusColumn.CHARGE_CATEGORY, name());

    @Override
    public String label() {
        return label;
    }

    /** The constant with this label, in any case. */
    public static Optional<ChargeCategory> find(String label) {
        return Labels.find(ChargeCategory.class, label);
    }
}
