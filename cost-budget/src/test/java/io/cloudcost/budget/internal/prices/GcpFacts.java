package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.spi.PriceGap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Google Cloud: machine types with their spot prices of the same day. */
final class GcpFacts implements SnapshotSource {

    private static final BigDecimal MIB = BigDecimal.valueOf(1024);

    private final Map<String, Csv> types = new TreeMap<>();
    private final List<Csv> prices;

    GcpFacts(Path folder) throws IOException {
        Csv.read(folder.resolve("gcp-machine-types.csv")).forEach(type -> types.put(type.text("machine_type"), type));
        prices = Csv.read(folder.resolve("gcp-machine-ondemand.csv"));
    }

    @Override
    public List<PriceQuote> quotes() {
        return prices.stream()
                .filter(price -> price.price("price_usd_hour").isPresent())
                .map(this::quote)
                .toList();
    }

    @Override
    public List<PriceGap> gaps() {
        Set<String> regions = new TreeSet<>();
        Set<String> unpriced = new TreeSet<>(types.keySet());
        for (Csv price : prices) {
            regions.add(price.text("region"));
            price.price("price_usd_hour").ifPresent(known -> unpriced.remove(price.text("machine_type")));
        }
        List<PriceGap> gaps = new ArrayList<>();
        gaps.add(new PriceGap("gcp", null, "regions other than " + String.join(", ", regions), "not in the snapshot"));
        gaps.add(new PriceGap("gcp", null, "spot prices of today", "Google changes them up to once a day"));
        gaps.add(
                new PriceGap("gcp", null, "committed use and sustained use discounts, Windows", "not in the snapshot"));
        gaps.add(new PriceGap(
                "gcp", null, "GPUs attached to N1 machines", "they are priced apart, and the source is of 2022"));
        gaps.add(new PriceGap("gcp", null, "TPUs", "they are priced by the chip, and the source names no machines"));
        gaps.add(SnapshotSource.unpriced("gcp", unpriced));
        return gaps;
    }

    private PriceQuote quote(Csv price) {
        String plan = price.text("machine_type");
        Csv type = types.get(plan);
        String asOf = price.text("as_of");
        PriceQuoteBuilder quote = PriceQuote.builder("gcp", plan)
                .region(price.text("region"))
                .kind(plan.contains("-metal") ? ResourceKind.BARE_METAL : ResourceKind.COMPUTE_INSTANCE)
                .family(plan.substring(0, plan.indexOf('-')))
                .vcpus(type.number("vcpu").orElseThrow().intValueExact())
                .memoryMib(type.number("memory_gib").orElseThrow().multiply(MIB).longValue())
                .architecture(Architecture.of(type.text("arch")).orElse(null))
                .gpu(SnapshotSource.gpu(type, "gpu_memory_gib", gib -> gib))
                .onDemand(SnapshotSource.rate(price.price("price_usd_hour").orElseThrow(), asOf))
                .billing(Billing.BY_SECOND_FROM_A_MINUTE)
                .source(Sources.gcp());
        price.price("preemptible_usd_hour").ifPresent(spot -> quote.spot(SnapshotSource.rate(spot, asOf)));
        return quote.build();
    }
}
