package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.spi.PriceGap;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** AWS: two sources of different age. */
final class AwsFacts implements SnapshotSource {

    /** Their prices changed in us-east-1 after the older source was made, which is all that the other regions have. */
    static final Set<String> STALE = new TreeSet<>(
            Set.of("p4d.24xlarge", "p4de.24xlarge", "p5.48xlarge", "p5en.48xlarge", "u7i-12tb.224xlarge"));

    /** AWS took them out of its list of instance types, while the price list goes on naming them. */
    static final Set<String> RETIRED = new TreeSet<>(Set.of(
            "dl1.24xlarge",
            "f1.2xlarge",
            "f1.4xlarge",
            "f1.16xlarge",
            "g2.2xlarge",
            "g2.8xlarge",
            "g3s.xlarge",
            "g3.4xlarge",
            "g3.8xlarge",
            "g3.16xlarge",
            "i3.metal",
            "p2.xlarge",
            "p2.8xlarge",
            "p2.16xlarge",
            "p3.2xlarge",
            "p3.8xlarge",
            "p3.16xlarge",
            "u-9tb1.112xlarge",
            "u-12tb1.112xlarge",
            "u-18tb1.112xlarge",
            "u-24tb1.112xlarge"));

    private static final BigDecimal GB = BigDecimal.TEN.pow(9);
    private static final BigDecimal MIB = BigDecimal.valueOf(1024 * 1024);

    private final Map<String, Csv> types = new TreeMap<>();
    private final List<Csv> prices;

    AwsFacts(Path folder) throws IOException {
        Csv.read(folder.resolve("aws-ec2-types.csv")).forEach(type -> types.put(type.text("instance_type"), type));
        prices = Csv.read(folder.resolve("aws-ec2-ondemand.csv"));
    }

    @Override
    public List<PriceQuote> quotes() {
        List<PriceQuote> quotes = new ArrayList<>();
        for (Csv price : prices) {
            if (price.price("price_usd_hour").isPresent() && !isRetired(price) && !isStale(price)) {
                quotes.add(quote(price));
            }
        }
        return quotes;
    }

    private static boolean isRetired(Csv price) {
        return RETIRED.contains(price.text("instance_type"));
    }

    private static boolean isStale(Csv price) {
        return STALE.contains(price.text("instance_type"))
                && !price.text("region").equals("us-east-1");
    }

    @Override
    public List<PriceGap> gaps() {
        List<PriceGap> gaps = new ArrayList<>();
        Set<String> regions = new TreeSet<>();
        Set<String> unpriced = new TreeSet<>(types.keySet());
        Map<String, Set<String>> stale = new TreeMap<>();
        for (Csv price : prices) {
            regions.add(price.text("region"));
            if (isStale(price)) {
                stale.computeIfAbsent(price.text("region"), region -> new TreeSet<>())
                        .add(price.text("instance_type"));
            }
            price.price("price_usd_hour").ifPresent(known -> unpriced.remove(price.text("instance_type")));
        }
        gaps.add(new PriceGap("aws", null, "regions other than " + String.join(", ", regions), "not in the snapshot"));
        gaps.add(new PriceGap("aws", null, "spot prices", "not in the snapshot"));
        gaps.add(new PriceGap("aws", null, "reserved and savings plan prices, Windows", "not in the snapshot"));
        gaps.add(new PriceGap(
                "aws", null, "sizes launched after 2025-04 outside us-east-1", "the source there is of 2025-04-04"));
        gaps.add(SnapshotSource.unpriced("aws", unpriced));
        gaps.add(new PriceGap(
                "aws",
                null,
                "prices of " + String.join(", ", RETIRED),
                "AWS retired them, though its list names them"));
        stale.forEach((region, plans) -> gaps.add(new PriceGap(
                "aws",
                region,
                "prices of " + String.join(", ", plans),
                "they changed elsewhere after 2025-04, and the source here is of 2025-04-04")));
        return gaps;
    }

    /**
     * What the maker calls the memory of a GPU. AWS tells whole MiB, rounded down: of 24 GB that are decimal (22,888 MiB), of 80
     * that are binary (81,920 MiB). Where whole decimal GB explain the figure these are meant, and binary ones elsewhere.
     */
    static BigDecimal gigabytes(BigDecimal mebibytes) {
        BigDecimal decimal = mebibytes.multiply(MIB).divide(GB, 0, RoundingMode.CEILING);
        BigDecimal explained = decimal.multiply(GB).divide(MIB, 0, RoundingMode.DOWN);
        return explained.compareTo(mebibytes) == 0 ? decimal : mebibytes.divide(BigDecimal.valueOf(1024));
    }

    private PriceQuote quote(Csv price) {
        String plan = price.text("instance_type");
        Csv type = types.get(plan);
        String asOf = price.text("as_of");
        return PriceQuote.builder("aws", plan)
                .region(price.text("region"))
                .kind(plan.contains(".metal") ? ResourceKind.BARE_METAL : ResourceKind.COMPUTE_INSTANCE)
                .family(plan.substring(0, plan.indexOf('.')))
                .vcpus(type.number("vcpu")
                        .map(n -> OptionalInt.of(n.intValueExact()))
                        .orElse(OptionalInt.empty()))
                .memoryMib(type.number("memory_mib")
                        .map(n -> OptionalLong.of(n.longValueExact()))
                        .orElse(OptionalLong.empty()))
                .architecture(Architecture.of(type.text("arch")).orElse(null))
                .gpu(SnapshotSource.gpu(type, "gpu_memory_mib", AwsFacts::gigabytes))
                .onDemand(SnapshotSource.rate(price.price("price_usd_hour").orElseThrow(), asOf))
                .billing(Billing.BY_SECOND_FROM_A_MINUTE)
                .source(Sources.aws(asOf))
                .build();
    }
}
