package io.cloudcost.aws.internal.prices;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.snapshot.CatalogPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What RDS costs, as lines of the catalogue: an instance of each class by engine ({@code PostgreSQL/InstanceUsage:db.m5.large}), and
 * storage by the GiB ({@code RDS:GP3-Storage}), each for a month. For detectors that work out what another set-up would cost.
 */
public final class DatabaseRates {

    private static final ResourceKind KIND = new ResourceKind("DATABASE_RATE");

    private DatabaseRates() {}

    static Stream<CatalogPrice> lines(String region, PriceRow row) {
        String usage = row.attributes().getOrDefault("usagetype", "");
        String engine = row.attributes().getOrDefault("databaseEngine", "");
        Quotes.Quote quote = new Quotes.Quote(Optional.of(row), "");
        for (String code : List.of("InstanceUsage:db.", "Multi-AZUsage:db.")) {
            int at = usage.indexOf(code);
            if (at >= 0) {
                return line(region, engine + "/" + usage.substring(at), Quotes.hourly(quote, usage));
            }
        }
        return usage.contains("RDS:") && usage.endsWith("-Storage")
                ? line(
                        region,
                        usage.substring(usage.indexOf("RDS:")),
                        Quotes.monthly(quote, BigDecimal.ONE, "gb", usage))
                : Stream.empty();
    }

    private static Stream<CatalogPrice> line(String region, String plan, Price price) {
        return Stream.of(new CatalogPrice(
                KIND,
                plan,
                region,
                price,
                null,
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null));
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

    private static Optional<Money> of(List<CatalogPrice> catalogue, String region, String plan) {
        return catalogue.stream()
                .filter(line -> line.kind().equals(KIND))
                .filter(line -> line.region().equals(region) && line.plan().equals(plan))
                .flatMap(line -> line.price().monthlyCost().stream())
                .findFirst();
    }
}
