package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Optional;

/** How often such a charge comes. */
public enum ChargeFrequency implements Labelled {
    /** Once. */
    ONE_TIME,
    /** At regular intervals, whatever the use. */
    RECURRING,
    /** Whenever there is use. */
    USAGE_BASED;

    private final String label = Labels.of(FocusColumn.CHARGE_FREQUENCY, name());

    @Override
    public String label() {
        return label;
    }

    /** The constant with this label, in any case. */
    public static Optional<ChargeFrequency> find(String label) {
        return Labels.find(ChargeFrequency.class, label);
    }
}
