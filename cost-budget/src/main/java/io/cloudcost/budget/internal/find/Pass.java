package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.model.CostParts;
import io.cloudcost.budget.model.LostReason;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.Offer;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Search;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.model.Money;
import io.cloudcost.spi.PriceGap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One search over an index. */
final class Pass {

    private final CostRules rules;
    private final Needs needs;
    private final PlannedRuntime runtime;
    private final Instant start;
    private final JobPrice price;
    private final Wanted wanted;
    private final Rough expected;
    private final Rough upper;
    private final Ranking ranking;
    private final LostCount lost = new LostCount();
    private final @Nullable Money budget;
    private int considered;
    private int fitting;
    private long oldest = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;

    Pass(Index index, CostRules rules, Needs needs, PlannedRuntime runtime, Instant start, int most) {
        this.rules = rules;
        this.needs = needs;
        this.runtime = runtime;
        this.start = start;
        price = new JobPrice(rules);
        wanted = new Wanted(needs, index, rules, start);
        expected = new Rough(index, price, runtime.p50(), needs);
        upper = new Rough(index, price, runtime.p90(), needs);
        ranking = new Ranking(most);
        budget = Currencies.in(rules, needs.budget());
    }

    void over(Index.Split split, boolean rightGpu) {
        if (needs.spot() != SpotUse.ONLY) {
            over(split.onDemand, rightGpu);
        }
        if (needs.spot() != SpotUse.NEVER) {
            over(split.spot, rightGpu);
        }
    }

    Search result(List<PriceGap> gaps, List<String> hints) {
        List<Offer> offers = Reasons.why(ranking.offers());
        return new Search(
                offers,
                lost.found(),
                gaps,
                considered,
                fitting,
                fitting == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest)),
                fitting == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(newest)),
                hints);
    }

    private void over(Entry[] entries, boolean rightGpu) {
        considered += entries.length;
        if (!rightGpu) {
            lost.all(LostReason.GPU_MODEL, entries);
            return;
        }
        for (Entry entry : entries) {
            LostReason reason = wanted.lost(entry);
            if (reason == null && budget != null) {
                reason = lostByBudget(entry, budget);
            }
            if (reason == null) {
                fits(entry);
            } else {
                lost.one(reason, entry);
            }
        }
    }

    private @Nullable LostReason lostByBudget(Entry entry, Money most) {
        if (isOver(entry, most)) {
            return LostReason.OVER_BUDGET;
        }
        return upper.lacks(entry) > 0 ? LostReason.COST_UNKNOWN : null;
    }

    /** By what is known of its cost. */
    private boolean isOver(Entry entry, Money most) {
        if (!entry.capped) {
            double limit = most.amount().doubleValue();
            double cost = upper.total(entry);
            if (Math.abs(cost - limit) > Rough.NEAR + limit * Rough.NEAR) {
                return cost > limit;
            }
        }
        return cost(entry, runtime.p90()).total().compareTo(most) > 0;
    }

    private void fits(Entry entry) {
        fitting++;
        oldest = Math.min(oldest, entry.asOf);
        newest = Math.max(newest, entry.asOf);
        if (ranking.mayTake(expected.atLeast(entry), expected.lacks(entry))) {
            ranking.take(offer(entry));
        }
    }

    private Offer offer(Entry entry) {
        CostParts p50 = cost(entry, runtime.p50());
        CostParts p90 = runtime.p90().equals(runtime.p50()) ? p50 : cost(entry, runtime.p90());
        Duration age = entry.quote.rate(entry.spot).orElseThrow().age(start);
        return new Offer(entry.quote, entry.spot, p50, p90, age, Reasons.assumptions(entry, rules), "");
    }

    private CostParts cost(Entry entry, Duration time) {
        return Currencies.in(rules, price.cost(entry.quote, entry.spot, time, start, needs));
    }
}
