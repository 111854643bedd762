package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.resource.Utilization;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Things of services beside EC2 made by hand, with what CloudWatch measured of them. */
final class ServiceEstate {

    static final Instant NOW = Estate.NOW;
    private static final Period FORTNIGHT =
            new Period(Instant.parse("2026-11-06T00:00:00Z"), Instant.parse("2026-11-20T00:00:00Z"));

    private ServiceEstate() {}

    static CostSnapshot snapshot(CloudResource... resources) {
        return CostSnapshot.builder(new Source("aws", "123456789012"), Period.monthOf(NOW), NOW)
                .resources(List.of(resources))
                .prices(List.of(
                        rate("PostgreSQL/InstanceUsage:db.m5.xlarge", "280", 4, 16_384),
                        rate("PostgreSQL/InstanceUsage:db.m5.large", "140", 2, 8_192),
                        rate("PostgreSQL/InstanceUsage:db.m6g.large", "120", 2, 8_192),
                        rate("PostgreSQL/Multi-AZUsage:db.m5.large", "280", 2, 8_192),
                        rate("RDS:GP2-Storage", "0.137", 0, 0),
                        rate("RDS:GP3-Storage", "0.127", 0, 0),
                        rate("RDS:PIOPS-Storage", "0.14", 0, 0),
                        rate("RDS:PIOPS", "0.12", 0, 0)))
                .build();
    }

    /** A {@code db.m5.xlarge} of PostgreSQL at 280 USD, with storage at 0.14 and operations at 0.12 USD. */
    static Database database(String storageType, int gib, int iops, Map<Metric, MetricStats> use) {
        return new Database(
                info(ResourceKind.DATABASE, "orders", use)
                        .price(Price.monthly(Money.usd("280"), "test"))
                        .surcharges(List.of(
                                surcharge("storage", "0.14", gib),
                                surcharge("iops", "0.12", storageType.equals("io1") ? iops : 0)))
                        .attributes(Attributes.none()
                                .with(ServiceAttributes.MULTI_AZ, false)
                                .with(ServiceAttributes.STORAGE_TYPE, storageType)
                                .with(ServiceAttributes.STORAGE, BigDecimal.valueOf(gib))
                                .with(AwsAttributes.IOPS, BigDecimal.valueOf(iops)))
                        .build(),
                "postgres",
                "db.m5.xlarge",
                OptionalInt.of(1));
    }

    private static Surcharge surcharge(String name, String each, int many) {
        return new Surcharge(name, Price.monthly(Money.usd(each).times(BigDecimal.valueOf(many)), "test"));
    }

    /** Last changed half a year ago. */
    static OtherResource function(String name, Map<Metric, MetricStats> use) {
        return other(
                AwsKinds.FUNCTION,
                name,
                use,
                Attributes.none()
                        .with(ServiceAttributes.MEMORY, BigDecimal.valueOf(1_024))
                        .with(ServiceAttributes.MODIFIED, NOW.minus(Duration.ofDays(180))));
    }

    static Map<Metric, MetricStats> calls(String calls, String errors, String throttles) {
        return Map.of(
                AwsMetrics.INVOCATIONS_PER_DAY, stats(calls, calls),
                AwsMetrics.ERRORS_PER_DAY, stats(errors, errors),
                AwsMetrics.THROTTLES_PER_DAY, stats(throttles, throttles));
    }

    /** For 100 reads and 50 writes a second. */
    static OtherResource table(String reads, String writes) {
        return other(
                AwsKinds.TABLE,
                "carts",
                Map.of(AwsMetrics.READ_UNITS, stats("1", reads), AwsMetrics.WRITE_UNITS, stats("1", writes)),
                Attributes.none()
                        .with(ServiceAttributes.BILLING_MODE, "PROVISIONED")
                        .with(ServiceAttributes.READ_UNITS, BigDecimal.valueOf(100))
                        .with(ServiceAttributes.WRITE_UNITS, BigDecimal.valueOf(50)));
    }

    static OtherResource cache(Map<Metric, MetricStats> use) {
        return other(AwsKinds.CACHE, "sessions", use, Attributes.none());
    }

    /** Without a rule that moves its objects. */
    static OtherResource bucket(Map<Metric, MetricStats> use) {
        return bucket(use, false);
    }

    static OtherResource bucket(Map<Metric, MetricStats> use, boolean moves) {
        return other(
                ResourceKind.OBJECT_STORAGE,
                "archive",
                use,
                Attributes.none().with(ServiceAttributes.MOVES_OBJECTS, moves));
    }

    private static OtherResource other(
            ResourceKind kind, String id, Map<Metric, MetricStats> use, Attributes attributes) {
        return new OtherResource(info(kind, id, use)
                .price(Price.unknown("test"))
                .attributes(attributes)
                .build());
    }

    private static ResourceInfoBuilder info(ResourceKind kind, String id, Map<Metric, MetricStats> use) {
        return ResourceInfo.builder(new ResourceRef("aws", "123456789012", kind, id))
                .region(Estate.REGION)
                .created(NOW.minus(Duration.ofDays(90)))
                .state(ResourceState.AVAILABLE)
                .billed(Billed.YES)
                .utilization(Utilization.of(use));
    }

    static MetricStats stats(String mean, String max) {
        return Estate.stats(mean, max, 14);
    }

    /** Of lows: the least is the percentile of 0. */
    static MetricStats low(String least) {
        return new MetricStats(
                new BigDecimal(least),
                new BigDecimal(least),
                new TreeMap<>(Map.of(0, new BigDecimal(least))),
                14,
                FORTNIGHT);
    }

    private static CatalogPrice rate(String plan, String price, int threads, long mib) {
        return new CatalogPrice(
                new ResourceKind("DATABASE_RATE"),
                plan,
                Estate.REGION,
                Price.monthly(Money.usd(price), "test"),
                null,
                threads == 0 ? OptionalInt.empty() : OptionalInt.of(threads),
                mib == 0 ? OptionalLong.empty() : OptionalLong.of(mib),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null);
    }
}
