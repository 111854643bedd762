package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Optional;

/** Whether the charge corrects an earlier one; ordinary charges have no class. */
public enum ChargeClass implements Labelled {
    /** Corrects a billing period that was already closed. */
    CORRECTION;

    private final String label = Labels.of(FocusColumn.CHARGE_CLASS, name());

    @Override
    public String label() {
        return label;
    }

    /** The constant with this label, in any case. */
    public static Optional<ChargeClass> find(String label) {
        return Labels.find(ChargeClass.class, label);
    }
}
