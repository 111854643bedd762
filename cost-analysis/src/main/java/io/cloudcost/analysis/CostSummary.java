package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The key figures of one account. Money is per month at the catalogue's prices, in the catalogue's currency; where a part
 * was not read the figure is empty, never 0. The groups say how each figure is defined; the methods here name them flat.
 *
 * @param machines counts
 * @param prices monthly prices
 * @param waste what is paid for nothing
 */
public record CostSummary(MachineCounts machines, MonthlyPrices prices, WasteFigures waste) {

    /** {@link MachineCounts#instances}. */
    public OptionalInt instances() {
        return machines.instances();
    }

    /** {@link MachineCounts#running}. */
    public OptionalInt running() {
        return machines.running();
    }

    /** {@link MachineCounts#stopped}. */
    public OptionalInt stopped() {
        return machines.stopped();
    }

    /** {@link MachineCounts#bareMetals}. */
    public OptionalInt bareMetals() {
        return machines.bareMetals();
    }

    /** {@link MachineCounts#gpuMachines}. */
    public OptionalInt gpuMachines() {
        return machines.gpuMachines();
    }

    /** {@link MachineCounts#unpriced}. */
    public OptionalInt unpricedResources() {
        return machines.unpriced();
    }

    /** {@link MonthlyPrices#compute}; the GPU part plus the CPU part. */
    public Optional<Estimate> computeMonthlyCost() {
        return prices.compute();
    }

    /** {@link MonthlyPrices#gpu}. */
    public Optional<Estimate> gpuMonthlyCost() {
        return prices.gpu();
    }

    /** {@link MonthlyPrices#cpu}. */
    public Optional<Estimate> cpuMonthlyCost() {
        return prices.cpu();
    }

    /** {@link MonthlyPrices#gpuShare}. */
    public Optional<BigDecimal> gpuShare() {
        return prices.gpuShare();
    }

    /** {@link MonthlyPrices#storage}; holds {@link #snapshotMonthlyCost}. */
    public Optional<Estimate> storageMonthlyCost() {
        return prices.storage();
    }

    /** {@link MonthlyPrices#snapshots}. */
    public Optional<Estimate> snapshotMonthlyCost() {
        return prices.snapshots();
    }

    /** {@link MonthlyPrices#network}. */
    public Optional<Estimate> networkMonthlyCost() {
        return prices.network();
    }

    /** {@link MonthlyPrices#backups}. */
    public Optional<Estimate> backupMonthlyCost() {
        return prices.backups();
    }

    /** {@link MonthlyPrices#total}. */
    public Optional<Estimate> monthlyCost() {
        return prices.total();
    }

    /** {@link MonthlyPrices#known}: where {@link #monthlyCost} is empty, the account costs at least this. */
    public Estimate knownMonthlyCost() {
        return prices.known();
    }

    /** {@link WasteFigures#idleInstances}. */
    public OptionalInt idleInstances() {
        return waste.idleInstances();
    }

    /** {@link WasteFigures#idle}. */
    public Optional<Estimate> idleMonthlyCost() {
        return waste.idle();
    }

    /** {@link WasteFigures#idleShare}. */
    public Optional<BigDecimal> idleShare() {
        return waste.idleShare();
    }

    /** {@link WasteFigures#unattachedVolumes}. */
    public OptionalInt unattachedVolumes() {
        return waste.unattachedVolumes();
    }

    /** {@link WasteFigures#unattached}. */
    public Optional<Estimate> unattachedMonthlyCost() {
        return waste.unattached();
    }

    /** {@link WasteFigures#calledIdle}. */
    public OptionalInt calledIdle() {
        return waste.calledIdle();
    }

    /** {@link WasteFigures#savings}. */
    public Estimate totalMonthlySavings() {
        return waste.savings();
    }

    /** {@link WasteFigures#savingsShare}. */
    public Optional<BigDecimal> savingsShare() {
        return waste.savingsShare();
    }
}
