package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import org.jspecify.annotations.Nullable;

/**
 * Which capacity reservation the charge is for.
 *
 * @param reservationId the reservation
 * @param status whether the charge is for the used or the unused part
 */
public record ChargeCapacity(
        @Nullable String reservationId, @Nullable CapacityReservationStatus status) {

    /** Shared by all records that have nothing here. */
    static final ChargeCapacity NONE = new ChargeCapacity(null, null);

    static ChargeCapacity of(ColumnValues values) {
        ChargeCapacity group = new ChargeCapacity(
                values.text(FocusColumn.CAPACITY_RESERVATION_ID),
                values.choice(FocusColumn.CAPACITY_RESERVATION_STATUS, CapacityReservationStatus.class));
        return group.equals(NONE) ? NONE : group;
    }
}
