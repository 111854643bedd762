package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Optional;

/** Which part of a capacity reservation the charge is for. */
public enum CapacityReservationStatus implements Labelled {
    /** The part that something ran in. */
    USED,
    /** The part that stood empty. */
    UNUSED;

    private final String label = Labels.of(FocusColumn.CAPACITY_RESERVATION_STATUS, name());

    @Override
    public String label() {
        return label;
    }

    /** The constant with this label, in any case. */
    public static Optional<CapacityReservationStatus> find(String label) {
        return Labels.find(CapacityReservationStatus.class, label);
    }
}
