package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.internal.prices.GpuNames;
import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Search;
import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.PriceGap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cheapest machines over an index. Immutable. */
public final class Finder {

    private final Index index;
    private final List<PriceGap> gaps;
    private final CostRules rules;
    private final List<String> ignored;

    /** Over these prices. */
    public Finder(Collection<PriceQuote> quotes, List<PriceGap> gaps, CostRules rules) {
        this.index = new Index(quotes, rules);
        this.gaps = List.copyOf(gaps);
        this.rules = rules;
        Set<String> speeds = rules.speed().keySet();
        ignored = speeds.isEmpty() ? List.of() : new Speeds(quotes).hints(speeds);
    }

    /** The best offers for these needs, at most so many. */
    public Search find(Needs needs, PlannedRuntime runtime, Instant start, int most) {
        Pass pass = new Pass(index, rules, needs, runtime, start, most);
        for (String name : index.names()) {
            pass.over(index.split(name), fits(name, needs.gpu()));
        }
        List<String> hints = new Hints(index).of(needs);
        hints.addAll(ignored);
        return pass.result(gaps(needs), hints);
    }

    /** How fast the caller knows this machine to work, against 1 for others. */
    public BigDecimal speed(PriceQuote quote) {
        return rules.speedOf(quote);
    }

    private static boolean fits(String split, @Nullable GpuNeed gpu) {
        if (gpu == null) {
            return true;
        }
        String model = gpu.model();
        return model == null ? !split.equals(Index.NONE) : split.equals(GpuNames.normal(model));
    }

    private List<PriceGap> gaps(Needs needs) {
        Set<String> providers = needs.providers();
        return gaps.stream()
                .filter(gap -> providers.isEmpty()
                        || providers.contains(gap.provider())
                        || gap.what().equals(PriceGap.ALL_PRICES))
                .filter(gap -> gap.region() == null
                        || needs.regions().isEmpty()
                        || needs.regions().contains(gap.region()))
                .toList();
    }
}
