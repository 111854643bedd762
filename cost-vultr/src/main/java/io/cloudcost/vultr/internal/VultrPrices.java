package io.cloudcost.vultr.internal;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import io.cloudcost.resource.PriceQuoteBuilder;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import io.cloudcost.vultr.internal.api.WirePlan;
import io.cloudcost.vultr.internal.api.WireRegionCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Vultr's plans cost now, in each region where they can be had. */
public final class VultrPrices implements PriceCatalog {

    private static final String PLANS = "/plans";
    private static final String METAL_PLANS = "/plans-metal";
    private static final String NO_HOUR = "the plan has no price of an hour that fits its month's price";

    private final CollectorSpec spec;

    /** Asks nothing yet. */
    public VultrPrices(CollectorSpec spec) {
        this.spec = spec;
    }

    @Override
    public String name() {
        return "Vultr's plans";
    }

    @Override
    public PriceRead read(PriceScope scope) {
        Instant now = spec.clock().instant();
        if (!scope.hasProvider(VultrIds.PROVIDER)) {
            return new PriceRead(List.of(), List.of(), now);
        }
        try (VultrConnection connection = VultrConnection.openPublic(spec)) {
            PageCall<WirePlan> instances = connection.api()::plans;
            PageCall<WirePlan> metals = connection.api()::metalPlans;
            List<WirePlan> plans = instances.wholePages(PLANS).toList();
            List<WirePlan> metalPlans = metals.wholePages(METAL_PLANS).toList();
            MachinePrices prices = MachinePrices.of(PLANS, plans);
            MachinePrices metalPrices = MachinePrices.of(METAL_PLANS, metalPlans);
            Shared shared = new Shared();
            List<PriceQuote> quotes = new ArrayList<>();
            CatalogSlice.instances(plans, prices, shared).forEach(line -> add(quotes, line, prices, scope, now));
            CatalogSlice.metals(metalPlans, metalPrices, shared)
                    .forEach(line -> add(quotes, line, metalPrices, scope, now));
            return new PriceRead(quotes, soldOut(plans, metalPlans), now);
        }
    }

    private static void add(
            List<PriceQuote> quotes, CatalogPrice line, MachinePrices prices, PriceScope scope, Instant now) {
        if (scope.hasRegion(line.region())) {
            quotes.add(quote(line, prices.plan(line.plan()), now));
        }
    }

    private static PriceQuote quote(CatalogPrice line, @Nullable WirePlan plan, Instant now) {
        PriceQuoteBuilder quote = PriceQuote.builder(VultrIds.PROVIDER, line.plan())
                .region(line.region())
                .kind(line.kind())
                .family(line.family())
                .vcpus(line.vcpus())
                .memoryMib(line.memoryMib())
                .diskGb(line.diskGb())
                .gpu(line.gpu())
                .billing(Billing.BY_HOUR)
                .source("Vultr's public price list")
                .spotMissing("Vultr names no preemptible price");
        onDemand(quote, line.price(), now);
        Map<String, WireRegionCost> locals = plan == null ? null : plan.locationCost();
        WireRegionCost local = locals == null ? null : locals.get(line.region());
        Money spot = plan == null || local != null ? null : money(plan.hourlyPreemptible());
        if (plan != null && spot != null) {
            quote.spot(rate(spot, money(plan.monthlyPreemptible()), now));
        }
        return quote.build();
    }

    private static void onDemand(PriceQuoteBuilder quote, Price price, Instant now) {
        if (price instanceof Price.Unknown unknown) {
            quote.onDemandMissing(unknown.reason());
        } else if (price instanceof Price.Known known) {
            Money hourly = known.hourly();
            if (hourly != null && hourly.isPositive()) {
                quote.onDemand(rate(hourly, known.monthly(), now));
            } else {
                quote.onDemandMissing(NO_HOUR);
            }
        }
    }

    private static Rate rate(Money hourly, @Nullable Money cap, Instant now) {
        return new Rate(hourly, now, cap);
    }

    /** 0 is no price. */
    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() <= 0 ? null : Money.usd(amount);
    }

    private static List<PriceGap> soldOut(List<WirePlan> plans, List<WirePlan> metalPlans) {
        long none = plans.stream().filter(VultrPrices::isNowhere).count()
                + metalPlans.stream().filter(VultrPrices::isNowhere).count();
        return none == 0
                ? List.of()
                : List.of(new PriceGap(
                        VultrIds.PROVIDER, null, none + " plans", "they can be had in no region at the moment"));
    }

    private static boolean isNowhere(WirePlan plan) {
        return plan.locations() == null || plan.locations().isEmpty();
    }
}
