package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.aws.model.CommitmentAttributes;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
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
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Resources of AWS made by hand, each wasteful in one way. */
final class Estate {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final String REGION = "eu-central-1";
    private static final Period FORTNIGHT =
            new Period(Instant.parse("2026-11-06T00:00:00Z"), Instant.parse("2026-11-20T00:00:00Z"));

    private Estate() {}

    static CostSnapshot snapshot(CloudResource... resources) {
        return CostSnapshot.builder(new Source("aws", "123456789012"), Period.monthOf(NOW), NOW)
                .resources(List.of(resources))
                .prices(List.of(
                        size("m5.xlarge", 4, 16_384, "160"),
                        size("m5.large", 2, 8_192, "80"),
                        size("m6g.xlarge", 4, 16_384, "130"),
                        rate("gp3/gib", "0.08"),
                        rate("gp3/iops", "0.005"),
                        rate("gp3/mibps", "0.04"),
                        rate("io1/iops", "0.065")))
                .build();
    }

    static Machine idle() {
        return machine(
                "i-idle",
                ResourceState.RUNNING,
                Map.of(
                        Metric.CPU_PERCENT, stats("1.5", "6", 14),
                        Metric.NETWORK_IN_BYTES_PER_DAY, stats("100", "200", 14),
                        Metric.NETWORK_OUT_BYTES_PER_DAY, stats("100", "200", 14)));
    }

    static Machine underUsed() {
        return machine(
                "i-low",
                ResourceState.RUNNING,
                Map.of(
                        Metric.CPU_PERCENT, stats("11", "39", 14),
                        Metric.NETWORK_IN_BYTES_PER_DAY, stats("9000000", "9000000", 14),
                        Metric.NETWORK_OUT_BYTES_PER_DAY, stats("9000000", "9000000", 14)));
    }

    static Machine office() {
        return machine(
                "i-office",
                ResourceState.RUNNING,
                Map.of(
                        Metric.CPU_PERCENT, stats("25", "95", 14),
                        AwsMetrics.CPU_PERCENT_IN_HOURS, stats("60", "90", 120),
                        AwsMetrics.CPU_PERCENT_OFF_HOURS, stats("1", "4", 216)));
    }

    static Machine unmeasured() {
        return machine("i-unknown", ResourceState.RUNNING, Map.of());
    }

    static Machine stopped() {
        return machine("i-stopped", ResourceState.STOPPED, Map.of());
    }

    static Machine machine(String id, ResourceState state, Map<Metric, MetricStats> use) {
        ResourceInfo info = info(ResourceKind.COMPUTE_INSTANCE, id, "160", use)
                .state(state)
                .stateSince(NOW.minus(Duration.ofDays(60)))
                .billed(state == ResourceState.RUNNING ? Billed.YES : Billed.NO)
                .tags(Tags.of("env", "dev"))
                .attributes(Attributes.none()
                        .with(AwsAttributes.ARCHITECTURE, "x86_64")
                        .with(AwsAttributes.CURRENT_GENERATION, false)
                        .with(AwsAttributes.DEVICE, "/dev/xvda"))
                .build();
        return new Machine(
                info,
                "m5.xlarge",
                OptionalInt.of(4),
                OptionalLong.of(16_384),
                OptionalLong.empty(),
                null,
                "Linux/UNIX",
                OptionalLong.empty(),
                null);
    }

    static Volume volume(String id, String type, String gib, int iops, String machine, String price) {
        Map<Metric, MetricStats> use = new HashMap<>();
        use.put(Metric.READ_OPERATIONS_PER_DAY, stats("10", "20", 14));
        use.put(Metric.WRITE_OPERATIONS_PER_DAY, stats("10", "20", 14));
        use.put(AwsMetrics.READ_IOPS, stats("10", "400", 4_032));
        use.put(AwsMetrics.WRITE_IOPS, stats("10", "400", 4_032));
        ResourceInfoBuilder info = info(ResourceKind.VOLUME, id, price, use)
                .state(ResourceState.AVAILABLE)
                .attributes(Attributes.none()
                        .with(AwsAttributes.IOPS, BigDecimal.valueOf(iops))
                        .with(AwsAttributes.DEVICE, "/dev/sdf"));
        if (type.startsWith("io")) {
            info.surcharges(List.of(
                    new Surcharge("iops", Price.monthly(Money.usd("0.065").times(BigDecimal.valueOf(iops)), "test"))));
        }
        return new Volume(info.build(), new BigDecimal(gib), Attachment.to(machine), type);
    }

    static Address address(String machine) {
        return new Address(
                info(ResourceKind.IP_ADDRESS, "eipalloc-1", "3.65", Map.of())
                        .state(ResourceState.AVAILABLE)
                        .build(),
                "192.0.2.1",
                4,
                Attachment.to(machine));
    }

    static OtherResource gateway(String bytesPerDay) {
        return new OtherResource(info(
                        ResourceKind.NAT_GATEWAY,
                        "nat-1",
                        "38",
                        Map.of(
                                Metric.NETWORK_IN_BYTES_PER_DAY, stats(bytesPerDay, bytesPerDay, 14),
                                Metric.NETWORK_OUT_BYTES_PER_DAY, stats(bytesPerDay, bytesPerDay, 14)))
                .state(ResourceState.AVAILABLE)
                .build());
    }

    static LoadBalancer balancer(String requestsPerDay, int days) {
        return new LoadBalancer(
                info(
                                ResourceKind.LOAD_BALANCER,
                                "arn:x:loadbalancer/app/web/1",
                                "18",
                                Map.of(AwsMetrics.REQUESTS_PER_DAY, stats(requestsPerDay, requestsPerDay, days)))
                        .state(ResourceState.AVAILABLE)
                        .build(),
                OptionalInt.of(2),
                OptionalInt.empty());
    }

    /** A reservation that ends in so many days. */
    static OtherResource commitment(ResourceKind kind, String id, int days) {
        return new OtherResource(ResourceInfo.builder(new ResourceRef("aws", "123456789012", kind, id))
                .state(ResourceState.AVAILABLE)
                .attributes(Attributes.none().with(CommitmentAttributes.ENDS, NOW.plus(Duration.ofDays(days))))
                .build());
    }

    /** Commitments of this type, used to so much of them. */
    static CostSnapshot committed(String type, String percent, CloudResource... resources) {
        return snapshot(resources).toBuilder()
                .commitments(List.of(new CommitmentUse(
                        type, FORTNIGHT, new BigDecimal(percent), Money.usd("240"), Money.usd("96"), null)))
                .build();
    }

    static MetricStats stats(String mean, String max, int count) {
        return new MetricStats(new BigDecimal(mean), new BigDecimal(max), new TreeMap<>(), count, FORTNIGHT);
    }

    private static ResourceInfoBuilder info(ResourceKind kind, String id, String price, Map<Metric, MetricStats> use) {
        return ResourceInfo.builder(new ResourceRef("aws", "123456789012", kind, id))
                .region(REGION)
                .created(NOW.minus(Duration.ofDays(90)))
                .billed(Billed.YES)
                .price(Price.monthly(Money.usd(price), "test"))
                .utilization(Utilization.of(use));
    }

    private static CatalogPrice size(String type, int threads, long mib, String price) {
        return new CatalogPrice(
                ResourceKind.COMPUTE_INSTANCE,
                type,
                REGION,
                Price.monthly(Money.usd(price), "test"),
                type.substring(0, type.indexOf('.')),
                OptionalInt.of(threads),
                OptionalLong.of(mib),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null);
    }

    private static CatalogPrice rate(String plan, String price) {
        return new CatalogPrice(
                new ResourceKind("VOLUME_RATE"),
                plan,
                REGION,
                Price.monthly(Money.usd(price), "test"),
                null,
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null);
    }
}
