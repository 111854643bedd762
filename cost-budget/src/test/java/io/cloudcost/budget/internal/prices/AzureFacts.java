package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.spi.PriceGap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Azure: one source, some rows of which are older than the rest. */
final class AzureFacts implements SnapshotSource {

    private static final BigDecimal MIB = BigDecimal.valueOf(1024);

    private final Map<String, Csv> types = new TreeMap<>();
    private final List<Csv> prices;

    AzureFacts(Path folder) throws IOException {
        Csv.read(folder.resolve("azure-vm-types.csv")).forEach(type -> types.put(type.text("vm_size"), type));
        prices = Csv.read(folder.resolve("azure-vm-ondemand.csv"));
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
            price.price("price_usd_hour").ifPresent(known -> unpriced.remove(price.text("vm_size")));
        }
        List<PriceGap> gaps = new ArrayList<>();
        gaps.add(
                new PriceGap("azure", null, "regions other than " + String.join(", ", regions), "not in the snapshot"));
        gaps.add(new PriceGap("azure", null, "spot prices", "not in the snapshot"));
        gaps.add(new PriceGap("azure", null, "reservations and savings plans, Windows", "not in the snapshot"));
        gaps.add(new PriceGap("azure", null, "about 380 sizes, very new or retired", "no source describes them"));
        gaps.add(SnapshotSource.unpriced("azure", unpriced));
        return gaps;
    }

    /** The source rounds down to whole GiB: 0 is less than one, and unknown. */
    private static OptionalLong memory(Csv type) {
        long mebibytes = type.number("memory_gib").orElseThrow().multiply(MIB).longValue();
        return mebibytes == 0 ? OptionalLong.empty() : OptionalLong.of(mebibytes);
    }

    private PriceQuote quote(Csv price) {
        String plan = price.text("vm_size");
        Csv type = types.get(plan);
        String family = type.text("family");
        return PriceQuote.builder("azure", plan)
                .region(price.text("region"))
                .family(family.isEmpty() ? null : family)
                .vcpus(type.number("vcpu").orElseThrow().intValueExact())
                .memoryMib(memory(type))
                .architecture(Architecture.of(type.text("arch")).orElse(null))
                .gpu(SnapshotSource.gpu(type, "gpu_memory_gib", gib -> gib))
                .onDemand(SnapshotSource.rate(price.price("price_usd_hour").orElseThrow(), price.text("as_of")))
                .billing(Billing.BY_SECOND)
                .source(Sources.azure())
                .build();
    }
}
