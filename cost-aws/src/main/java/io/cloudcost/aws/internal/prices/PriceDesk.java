package io.cloudcost.aws.internal.prices;

import io.cloudcost.resource.Price;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.snapshot.CatalogPrice;
import java.util.List;

/** Says what things cost by AWS's price list, on demand, before reservations, savings plans, credits and taxes. */
public final class PriceDesk {

    private final PriceBook book;
    private final MachinePrices machines;
    private final DiskPrices disks;
    private final HourlyPrices hours;
    private final DatabasePrices databases;

    /** @param book where the prices are from */
    public PriceDesk(PriceBook book) {
        this.book = book;
        machines = new MachinePrices(book);
        disks = new DiskPrices(book);
        hours = new HourlyPrices(book);
        databases = new DatabasePrices(book);
    }

    /** What an instance costs. */
    public Price machine(MachineSku machine) {
        return machines.price(machine);
    }

    /** What a volume's storage costs. */
    public Price volume(DiskSku disk) {
        return disks.storage(disk);
    }

    /** What a volume's operations and throughput cost on top. */
    public List<Surcharge> surcharges(DiskSku disk) {
        return disks.surcharges(disk);
    }

    /** What a public IPv4 address costs. */
    public Price address(String region, boolean used) {
        return hours.address(region, used);
    }

    /** What a NAT gateway costs before traffic. */
    public Price natGateway(String region) {
        return hours.natGateway(region);
    }

    /** What a load balancer costs before traffic; {@code application}, {@code network}, {@code gateway} or {@code classic}. */
    public Price loadBalancer(String region, String type) {
        return switch (type) {
            case "application" -> hours.loadBalancer(region, "-Application");
            case "network" -> hours.loadBalancer(region, "-Network");
            case "gateway" -> hours.loadBalancer(region, "-Gateway");
            case "classic" -> hours.loadBalancer(region, "");
            default -> Price.unknown("load balancers of the type " + type + " are not known");
        };
    }

    /** What a cluster of EKS costs beside its machines, while its version is in standard support. */
    public Price kubernetes(String region) {
        return hours.kubernetes(region);
    }

    /** What a database's instance costs. */
    public Price database(DatabaseSku database) {
        return databases.instance(database);
    }

    /** What a database's storage and operations cost on top. */
    public List<Surcharge> surcharges(DatabaseSku database) {
        return databases.surcharges(database);
    }

    /** The slice of the price list for detectors. */
    public List<CatalogPrice> slice() {
        return CatalogSlice.of(book.answered());
    }
}
