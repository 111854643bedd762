package io.cloudcost.budget;

import io.cloudcost.budget.internal.find.Finder;
import io.cloudcost.budget.internal.gate.Market;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Search;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;

/** Finds the machine on which a job costs least, over all clouds whose prices are known. Immutable and thread-safe. */
public final class InstanceFinder {

    private final Finder finder;
    private final Clock clock;
    private final int most;

    InstanceFinder(InstanceFinderBuilder builder) {
        finder = new Finder(builder.book.quotes(), builder.book.gaps(), builder.rules());
        clock = builder.clock;
        most = builder.runnersUp + 1;
    }

    /** A finder over these prices. */
    public static InstanceFinder over(PriceBook book) {
        return builder(book).build();
    }

    /** A finder over these prices, with what the caller knows about speed, interruptions, traffic and disks. */
    public static InstanceFinderBuilder builder(PriceBook book) {
        return new InstanceFinderBuilder(book);
    }

    /**
     * The offers for a job that runs for about this long, the one with the least expected cost first.
     *
     * @throws io.cloudcost.ConfigurationException if a limit is in another currency and there is no exchange rate
     */
    public Search find(Needs needs, Duration runtime) {
        return find(needs, PlannedRuntime.of(runtime));
    }

    /** The same for a job whose runtime varies: ranked by the middle of it, held against the budget at the ninth decile. */
    public Search find(Needs needs, PlannedRuntime runtime) {
        return finder.find(needs, runtime, clock.instant(), most);
    }

    Market market() {
        return new Market() {
            @Override
            public Search find(Needs needs, PlannedRuntime runtime) {
                return InstanceFinder.this.find(needs, runtime);
            }

            @Override
            public BigDecimal speed(PriceQuote quote) {
                return finder.speed(quote);
            }
        };
    }
}
