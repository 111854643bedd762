package io.cloudcost.budget.internal.find;

import io.cloudcost.budget.model.GpuNeed;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.NeedsBuilder;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.SpotUse;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Requests as somebody may make them, from a seed. */
final class RandomRequests {

    private static final List<String> GPUS =
            List.of("A100", "nvidia t4", "H100", "L4", "A16", "V100", "MI300X", "L40S", "B200");
    private static final List<String> GROUPS = List.of("us", "eu", "asia", "sa");

    private final Random random;
    private final List<PriceQuote> quotes;

    RandomRequests(long seed, List<PriceQuote> quotes) {
        random = new Random(seed);
        this.quotes = quotes;
    }

    Needs needs() {
        NeedsBuilder needs = Needs.builder().spot(SpotUse.values()[random.nextInt(3)]);
        PriceQuote like = quotes.get(random.nextInt(quotes.size()));
        if (one(2)) {
            needs.vcpus(1 << random.nextInt(7)).memoryMib(1024L << random.nextInt(9));
        }
        if (one(3)) {
            needs.gpu(gpu());
        }
        if (one(5)) {
            needs.provider(like.provider());
        }
        if (one(6) && like.region() != null) {
            needs.region(like.region());
        }
        if (one(5)) {
            needs.regionGroup(GROUPS.get(random.nextInt(GROUPS.size())));
        }
        if (one(12)) {
            needs.plan(like.plan());
        }
        if (one(5)) {
            needs.architecture(Architecture.values()[random.nextInt(2)]);
        }
        if (one(4)) {
            needs.maxHourly(Money.usd(BigDecimal.valueOf(1 + random.nextInt(5000), 3)));
        }
        if (one(4)) {
            needs.budget(Money.usd(BigDecimal.valueOf(1 + random.nextInt(50000), 2)));
        }
        if (one(6)) {
            needs.egressGb(BigDecimal.valueOf(random.nextInt(500)));
        }
        if (one(6)) {
            needs.storageGb(BigDecimal.valueOf(random.nextInt(500)));
        }
        return needs.build();
    }

    PlannedRuntime runtime() {
        Duration p50 = Duration.ofSeconds(1 + random.nextInt(one(5) ? 60 * 86_400 : 20 * 3_600));
        return one(2) ? PlannedRuntime.of(p50) : new PlannedRuntime(p50, p50.plusSeconds(random.nextInt(90_000)));
    }

    private GpuNeed gpu() {
        return new GpuNeed(
                one(5) ? null : GPUS.get(random.nextInt(GPUS.size())),
                one(4) ? new BigDecimal("0.25") : BigDecimal.valueOf(1L << random.nextInt(4)),
                one(3) ? BigDecimal.valueOf(16L << random.nextInt(6)) : null);
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }
}
