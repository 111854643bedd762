package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import io.cloudcost.snapshot.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What everything in the account costs for a whole month at the catalogue's prices, not what was charged. What is
 * certainly not billed in its state is in no sum. A figure is empty where a part that it needs was not read; those that
 * tell GPU from CPU need {@link Part#INSTANCE_TYPES} where a provider has it.
 *
 * @param compute all machines at their plan's price in their region, before surcharges
 * @param gpu the part of compute for machines with accelerators
 * @param cpu the part of compute for the other machines
 * @param gpuShare gpu divided by compute, 0 to 1, four decimals, over the machines with a known price; empty if compute is
 *     0, unknown, or in several currencies
 * @param storage volumes, object storage, file systems, registries, and snapshots
 * @param snapshots the part of storage for copies of machines and volumes that were not made by a backup schedule
 * @param network addresses, load balancers, NAT gateways, CDN zones
 * @param backups automatic backups: what machines pay on top for them, and copies that have a price of their own
 * @param total everything that has a price, surcharges, databases and clusters included
 * @param known as total, but of what could be read; equal to total where that is known
 * @param unread parts that the total needs and that were not read, sorted; empty where the total is known
 */
public record MonthlyPrices(
        Optional<Estimate> compute,
        Optional<Estimate> gpu,
        Optional<Estimate> cpu,
        Optional<BigDecimal> gpuShare,
        Optional<Estimate> storage,
        Optional<Estimate> snapshots,
        Optional<Estimate> network,
        Optional<Estimate> backups,
        Optional<Estimate> total,
        Estimate known,
        List<Part> unread) {

    public MonthlyPrices {
        unread = List.copyOf(unread);
    }
}
