package io.cloudcost.aws.internal.prices;

import io.cloudcost.aws.internal.prices.PriceBook.Rows;
import io.cloudcost.aws.internal.sdk.PriceQuestion;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.Surcharge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What RDS's instances cost on demand. Oracle and SQL Server are left unknown: their price depends on edition and licence. Storage and
 * provisioned operations come on top; those of Aurora belong to the cluster and are billed by use.
 */
final class DatabasePrices {

    static final String SERVICE = "AmazonRDS";

    private static final Map<String, String> ENGINES = Map.of(
            "aurora-mysql", "Aurora MySQL",
            "aurora-postgresql", "Aurora PostgreSQL",
            "mariadb", "MariaDB",
            "mysql", "MySQL",
            "postgres", "PostgreSQL");

    private static final Map<String, String> STORAGE =
            Map.of("gp2", "GP2-Storage", "gp3", "GP3-Storage", "io1", "PIOPS-Storage", "standard", "StorageUsage");

    private final PriceBook book;

    DatabasePrices(PriceBook book) {
        this.book = book;
    }

    /** The engine as the price list names it. */
    static Optional<String> engine(@Nullable String wire) {
        return Optional.ofNullable(wire == null ? null : ENGINES.get(wire));
    }

    /** The usage type of a type of storage, after what says for how many zones. */
    static Optional<String> storage(String type) {
        return Optional.ofNullable(STORAGE.get(type));
    }

    Price instance(DatabaseSku sku) {
        String engine = ENGINES.get(String.valueOf(sku.engine()));
        String type = sku.type();
        if (engine == null || type == null) {
            return Price.unknown("the price of the engine " + sku.engine() + " depends on more than RDS tells");
        }
        if ("aurora-iopt1".equals(sku.storageType())) {
            return Price.unknown("Aurora I/O-Optimized has prices of its own, which are not read");
        }
        PriceQuestion question = PriceQuestion.of(SERVICE, sku.region())
                .where("databaseEngine", engine)
                .containing("instanceType", type.substring(0, type.lastIndexOf('.') + 1));
        String usage = (sku.multiAz() ? "Multi-AZUsage:" : "InstanceUsage:") + type;
        String what = usage + " for " + engine + " in " + sku.region();
        return Quotes.hourly(Quotes.find(book.rows(question), what, row -> row.isUsage(usage)), what);
    }

    List<Surcharge> surcharges(DatabaseSku sku) {
        String storage = STORAGE.get(String.valueOf(sku.storageType()));
        if (String.valueOf(sku.engine()).startsWith("aurora")) {
            return List.of();
        }
        List<Surcharge> surcharges = new ArrayList<>(1);
        surcharges.add(new Surcharge(
                "storage",
                storage == null || sku.gib() == null
                        ? Price.unknown("RDS does not say how much storage, or its type is not known")
                        : storage(sku, storage)));
        if ("io1".equals(sku.storageType()) && sku.iops() != null) {
            String usage = usage(sku, "PIOPS");
            surcharges.add(new Surcharge(
                    "iops",
                    Quotes.monthly(
                            Quotes.find(rows(sku), usage, row -> row.isUsage(usage)), sku.iops(), "iops", usage)));
        }
        return surcharges;
    }

    private Price storage(DatabaseSku sku, String storage) {
        String usage = usage(sku, storage);
        return sku.gib() == null
                ? Price.unknown("RDS does not say how much storage")
                : Quotes.monthly(Quotes.find(rows(sku), usage, row -> row.isUsage(usage)), sku.gib(), "gb", usage);
    }

    private Rows rows(DatabaseSku sku) {
        return book.rows(PriceQuestion.of(SERVICE, sku.region()).containing("usagetype", "RDS:"));
    }

    private static String usage(DatabaseSku sku, String what) {
        return "RDS:" + (sku.multiAz() ? "Multi-AZ-" : "") + what;
    }
}
