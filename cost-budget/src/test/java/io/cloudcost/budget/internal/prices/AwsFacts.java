package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.spi.PriceGap;
import java.io.IOException;
import java.math.BigDecimal;
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

    private static final BigDecimal MIB = BigDecimal.valueOf(1024);

    private final Map<String, Csv> types = new TreeMap<>();
    private final List<Csv> prices;
    private final Set<String> stale = new TreeSet<>();

    AwsFacts(Path folder) throws IOException {
        Csv.read(folder.resolve("aws-ec2-types.csv")).forEach(type -> types.put(type.text("instance_type"), type));
        prices = Csv.read(folder.resolve("aws-ec2-ondemand.csv"));
    }

    @Override
    public List<PriceQuote> quotes() {
        List<PriceQuote> quotes = new ArrayList<>();
        for (Csv price : prices) {
            String region = price.text("region");
            if (STALE.contains(price.text("instance_type")) && !region.equals("us-east-1")) {
                stale.add(region);
            } else if (price.price("price_usd_hour").isPresent()) {
                quotes.add(quote(price));
            }
        }
        return quotes;
    }

    @Override
    public List<PriceGap> gaps() {
        List<PriceGap> gaps = new ArrayList<>();
        Set<String> regions = new TreeSet<>();
        Set<String> unpriced = new TreeSet<>(types.keySet());
        for (Csv price : prices) {
            regions.add(price.text("region"));
            price.price("price_usd_hour").ifPresent(known -> unpriced.remove(price.text("instance_type")));
        }
        gaps.add(new PriceGap("aws", null, "regions other than " + String.join(", ", regions), "not in the snapshot"));
        gaps.add(new PriceGap("aws", null, "spot prices", "not in the snapshot; read them live"));
        gaps.add(new PriceGap("aws", null, "reserved and savings plan prices, Windows", "not in the snapshot"));
        gaps.add(new PriceGap(
                "aws", null, "sizes launched after 2025-04 outside us-east-1", "the source there is of 2025-04-04"));
        gaps.add(SnapshotSource.unpriced("aws", unpriced));
        stale.forEach(region -> gaps.add(new PriceGap(
                "aws",
                region,
                "prices of " + String.join(", ", STALE),
                "they changed elsewhere after 2025-04, and the source here is of 2025-04-04")));
        return gaps;
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
                .gpu(SnapshotSource.gpu(type, "gpu_memory_mib", MIB))
                .onDemand(SnapshotSource.rate(price.price("price_usd_hour").orElseThrow(), asOf))
                .billing(Billing.BY_SECOND_FROM_A_MINUTE)
                .source(Sources.aws(asOf))
                .build();
    }
}
