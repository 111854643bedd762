package io.cloudcost.charge;

/** A value of one of the lists that FOCUS closes. */
public sealed interface Labelled
        permits CapacityReservationStatus,
                ChargeCategory,
                ChargeClass,
                ChargeFrequency,
                CommitmentDiscountCategory,
                CommitmentDiscountStatus,
                PricingCategory,
                ServiceCategory {

    /** As FOCUS writes it, for example {@code One-Time}. */
    String label();
}
