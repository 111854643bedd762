package io.cloudcost.aws.internal.prices;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CatalogPrice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What EBS costs by the unit, as lines of the catalogue: {@code gp3/gib}, {@code gp3/iops}, {@code gp3/mibps}, {@code io1/gib} …, each
 * the price of one unit for a month. For detectors that work out what another type of volume would cost.
 */
public final class Rates {

    private static final ResourceKind KIND = new ResourceKind("VOLUME_RATE");

    private static final Map<String, String> USAGE = Map.ofEntries(
            Map.entry("EBS:VolumeUsage.gp2", "gp2/gib"),
            Map.entry("EBS:VolumeUsage.gp3", "gp3/gib"),
            Map.entry("EBS:VolumeP-IOPS.gp3", "gp3/iops"),
            Map.entry("EBS:VolumeP-Throughput.gp3", "gp3/mibps"),
            Map.entry("EBS:VolumeUsage.piops", "io1/gib"),
            Map.entry("EBS:VolumeP-IOPS.piops", "io1/iops"),
            Map.entry("EBS:VolumeUsage.io2", "io2/gib"),
            Map.entry("EBS:VolumeP-IOPS.io2", "io2/iops"),
            Map.entry("EBS:SnapshotUsage", "snapshot/gib"));

    private Rates() {}

    static Stream<CatalogPrice> lines(String region, PriceRow row) {
        return USAGE.entrySet().stream()
                .filter(each -> row.isUsage(each.getKey()))
                .flatMap(each -> Quotes.perUnit(row, unit(each.getValue())).stream()
                        .map(price -> line(region, each.getValue(), price, row)));
    }

    private static String unit(String plan) {
        return plan.endsWith("/gib") ? "gb" : plan.substring(plan.indexOf('/') + 1);
    }

    private static CatalogPrice line(String region, String plan, Money price, PriceRow row) {
        return new CatalogPrice(
                KIND,
                plan,
                region,
                Price.monthly(price, "AWS price list of " + row.asOf() + ", by the unit"),
                null,
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null);
    }

    /** What one unit costs for a month; empty if the price list was not read for the region. */
    public static Optional<Money> of(List<CatalogPrice> catalogue, String region, String plan) {
        return catalogue.stream()
                .filter(line -> line.kind().equals(KIND))
                .filter(line -> line.region().equals(region) && line.plan().equals(plan))
                .flatMap(line -> line.price().monthlyCost().stream())
                .findFirst();
    }
}
