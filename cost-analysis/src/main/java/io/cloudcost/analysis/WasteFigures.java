package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the account pays for nothing, at the catalogue's prices per month. A figure is empty where a part that it needs was
 * not read.
 *
 * @param idleInstances virtual machines that are stopped and certainly billed all the same
 * @param idle those, and physical machines in the same state, at their plan's price before surcharges
 * @param idleShare idle divided by the monthly price of all machines, 0 to 1, four decimals; empty if that is 0, unknown, or
 *     in several currencies
 * @param unattachedVolumes volumes that are certainly attached to nothing, however new
 * @param unattached those at their price
 * @param savings what the recommendations save together, no resource's money counted twice; {@code unpriced} counts those
 *     whose saving is not known
 * @param savingsShare savings divided by the monthly price of everything, 0 to 1, four decimals; empty if that is 0,
 *     unknown, or in several currencies
 * @param calledIdle machines that a rule or the provider's own adviser calls idle: they run and do nothing, or stand still at a price.
 *     Empty where use was not read and nobody called one so: then nobody knows
 */
public record WasteFigures(
        OptionalInt idleInstances,
        Optional<Estimate> idle,
        Optional<BigDecimal> idleShare,
        OptionalInt unattachedVolumes,
        Optional<Estimate> unattached,
        Estimate savings,
        Optional<BigDecimal> savingsShare,
        OptionalInt calledIdle) {

    /** Where nobody knows which machines are idle. */
    public WasteFigures(
            OptionalInt idleInstances,
            Optional<Estimate> idle,
            Optional<BigDecimal> idleShare,
            OptionalInt unattachedVolumes,
            Optional<Estimate> unattached,
            Estimate savings,
            Optional<BigDecimal> savingsShare) {
        this(idleInstances, idle, idleShare, unattachedVolumes, unattached, savings, savingsShare, OptionalInt.empty());
    }
}
