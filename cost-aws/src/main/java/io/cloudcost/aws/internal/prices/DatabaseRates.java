package io.cloudcost.aws.internal.prices;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CatalogPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What RDS costs, as lines of the catalogue: an instance of each class by engine ({@code PostgreSQL/InstanceUsage:db.m5.large}), and
 * storage by the GiB ({@code RDS:GP3-Storage}) and operations ({@code RDS:PIOPS}) by the unit, each for a month. For detectors that work out what another set-up would cost.
 */
public final class DatabaseRates {

    private static final ResourceKind KIND = new ResourceKind("DATABASE_RATE");

    private static final String ONE_ZONE = "InstanceUsage:db.";
    private static final String TWO_ZONES = "Multi-AZUsage:db.";

    private DatabaseRates() {}

    static Stream<CatalogPrice> lines(String region, PriceRow row) {
        String usage = row.attributes().getOrDefault("usagetype", "");
        String engine = row.attributes().getOrDefault("databaseEngine", "");
        Quotes.Quote quote = new Quotes.Quote(Optional.of(row), "");
        for (String code : List.of(ONE_ZONE, TWO_ZONES)) {
            int at = usage.indexOf(code);
            if (at >= 0) {
                return line(region, engine + "/" + usage.substring(at), Quotes.hourly(quote, usage), row);
            }
        }
        int at = usage.indexOf("RDS:");
        String unit = usage.endsWith("PIOPS") ? "iops" : "gb";
        return at >= 0 && (usage.endsWith("-Storage") || usage.endsWith("PIOPS"))
                ? line(region, usage.substring(at), Quotes.monthly(quote, BigDecimal.ONE, unit, usage), row)
                : Stream.empty();
    }

    private static Stream<CatalogPrice> line(String region, String plan, Price price, PriceRow row) {
        return Stream.of(new CatalogPrice(
                KIND,
                plan,
                region,
                price,
                null,
                CatalogSlice.vcpus(row.attributes().get("vcpu")),
                CatalogSlice.memory(row.attributes().get("memory")),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null));
    }

    /**
     * The classes of a family with their threads and memory, each at its price for a month.
     *
     * @param family for example {@code db.m5.}
     */
    public static List<CatalogPrice> family(
            List<CatalogPrice> catalogue, String region, String engine, String family, boolean multiAz) {
        return DatabasePrices.engine(engine)
                .map(name -> catalogue.stream()
                        .filter(line ->
                                line.kind().equals(KIND) && line.region().equals(region))
                        .filter(line -> line.plan().startsWith(name + "/" + code(multiAz) + family))
                        .toList())
                .orElse(List.of());
    }

    private static String code(boolean multiAz) {
        return (multiAz ? TWO_ZONES : ONE_ZONE).replace("db.", "");
    }

    /** What an operation a second costs for a month on {@code io1}. */
    public static Optional<Money> operation(List<CatalogPrice> catalogue, String region, boolean multiAz) {
        return of(catalogue, region, "RDS:" + (multiAz ? "Multi-AZ-" : "") + "PIOPS");
    }

    /** What an instance of the class costs in one zone for a month. */
    public static Optional<Money> inOneZone(List<CatalogPrice> catalogue, String region, String engine, String type) {
        return DatabasePrices.engine(engine).flatMap(name -> of(catalogue, region, name + "/InstanceUsage:" + type));
    }

    /** What a GiB of storage costs for a month. */
    public static Optional<Money> storage(
            List<CatalogPrice> catalogue, String region, String storageType, boolean multiAz) {
        return DatabasePrices.storage(storageType)
                .flatMap(name -> of(catalogue, region, "RDS:" + (multiAz ? "Multi-AZ-" : "") + name));
    }

    /** Empty where the list has several prices. */
    private static Optional<Money> of(List<CatalogPrice> catalogue, String region, String plan) {
        List<Money> prices = catalogue.stream()
                .filter(line -> line.kind().equals(KIND))
                .filter(line -> line.region().equals(region) && line.plan().equals(plan))
                .flatMap(line -> line.price().monthlyCost().stream())
                .distinct()
                .toList();
        return prices.size() == 1 ? Optional.of(prices.get(0)) : Optional.empty();
    }
}
