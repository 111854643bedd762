package io.cloudcost.budget.internal.prices;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.spi.PriceGap;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Vultr: plans with a month's price that caps the hours, from three sources. */
final class VultrFacts implements SnapshotSource {

    private static final String FREE = "vc2-1c-0.5gb-free";
    private static final String NO_HOUR =
            "the source gives a month's price alone, and a month may be billed as 672 or as 730 hours";
    private static final int DIGITS = 10;

    /** GB of one whole GPU, for plans whose id does not count them. */
    private static final Map<String, BigDecimal> WHOLE = Map.of(
            "NVIDIA A100", BigDecimal.valueOf(80),
            "NVIDIA A16", BigDecimal.valueOf(16),
            "NVIDIA A40", BigDecimal.valueOf(48),
            "NVIDIA L40S", BigDecimal.valueOf(48));

    private static final Pattern COUNTED = Pattern.compile("-([0-9]+)-(?:h100|mi300x)-gpu$");

    private final List<Csv> plans;

    VultrFacts(Path folder) throws IOException {
        plans = Csv.read(folder.resolve("vultr-plans.csv"));
    }

    @Override
    public List<PriceQuote> quotes() {
        return plans.stream()
                .filter(plan -> !plan.text("plan").equals(FREE))
                .map(VultrFacts::quote)
                .toList();
    }

    @Override
    public List<PriceGap> gaps() {
        return List.of(
                new PriceGap("vultr", null, "regions in which a plan is sold", "not in the snapshot; read them live"),
                new PriceGap(
                        "vultr",
                        null,
                        "regions in which a plan costs more or less than elsewhere",
                        "not in the snapshot"),
                new PriceGap("vultr", null, "the plan " + FREE, "it really costs 0, and few may have it"),
                new PriceGap("vultr", null, "VX1 plans, several L40S, B200 and MI325X", "no source prices them"),
                new PriceGap("vultr", null, "spot prices but of two bare metal plans", "no source names them"));
    }

    private static PriceQuote quote(Csv plan) {
        PriceQuoteBuilder quote = PriceQuote.builder("vultr", plan.text("plan"))
                .region(plan.text("region").isEmpty() ? null : plan.text("region"))
                .kind(plan.text("type").equals("vbm") ? ResourceKind.BARE_METAL : ResourceKind.COMPUTE_INSTANCE)
                .family(plan.text("type"))
                .vcpus(plan.number("vcpu").orElseThrow().intValueExact())
                .memoryMib(plan.number("memory_mib").orElseThrow().longValueExact())
                .diskGb(disk(plan))
                .gpu(gpu(plan))
                .billing(Billing.BY_HOUR)
                .source(Sources.vultr(plan.text("as_of")));
        String asOf = plan.text("as_of");
        plan.price("price_usd_hour")
                .ifPresentOrElse(
                        listed -> quote.onDemand(rate(listed, plan.price("price_usd_month"), asOf)),
                        () -> quote.onDemandMissing(NO_HOUR));
        plan.price("preemptible_usd_hour").ifPresent(spot -> quote.spot(SnapshotSource.rate(spot, asOf)));
        return quote.build();
    }

    /** Listed hours have three decimals, which is 6 % off for small plans: the month over its hours is exact. */
    private static Rate rate(BigDecimal listed, Optional<BigDecimal> month, String asOf) {
        Optional<BigDecimal> exact = month.flatMap(cap -> Stream.of(730, 672)
                .map(hours -> cap.divide(BigDecimal.valueOf(hours), DIGITS, RoundingMode.HALF_UP))
                .filter(hour -> hour.setScale(Math.max(listed.scale(), 3), RoundingMode.HALF_UP)
                                .compareTo(listed)
                        == 0)
                .findFirst());
        return new Rate(
                Money.usd(exact.orElse(listed)),
                MakeSnapshot.midnight(asOf),
                month.map(Money::usd).orElse(null));
    }

    private static OptionalLong disk(Csv plan) {
        return plan.number("disk_gb")
                .map(gb -> OptionalLong.of(gb.longValueExact()))
                .orElse(OptionalLong.empty());
    }

    private static @Nullable Gpu gpu(Csv plan) {
        String model = plan.text("gpu_model");
        if (model.isEmpty()) {
            return null;
        }
        BigDecimal memory = plan.number("gpu_vram_gb").orElseThrow();
        Matcher counted = COUNTED.matcher(plan.text("plan"));
        BigDecimal count = counted.find()
                ? new BigDecimal(counted.group(1))
                : SnapshotSource.digits(memory.divide(WHOLE.get(model), DIGITS, RoundingMode.HALF_UP));
        return new Gpu(count, model, memory);
    }
}
